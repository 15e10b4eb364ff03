package cn.xieshou.roster;

import cn.xieshou.directory.PersonFields;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolFields;
import cn.xieshou.directory.TeacherFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What rows say about one another and about the registers: looked at as if the file were imported already. */
final class CrossCheck {

    static final int NAME = 1;

    private final Map<RosterSheet, Map<String, List<String>>> after = new EnumMap<>(RosterSheet.class);
    private final List<RosterRow> rows;
    private final Set<String> disabled;
    private final List<String> notices = new ArrayList<>();
    private final Map<String, List<String>> staff = new HashMap<>();

    CrossCheck(Map<RosterSheet, Map<String, List<String>>> before, List<RosterRow> rows, Set<String> disabled) {
        this.rows = rows;
        this.disabled = disabled;
        before.forEach((sheet, entries) -> after.put(sheet, new LinkedHashMap<>(entries)));
        rows.stream().filter(row -> row.problems().isEmpty()).forEach(row -> after(row.sheet())
                .put(row.key(), row.values()));
    }

    List<String> notices() {
        return notices;
    }

    void schools(Predicate<String> programme, String codes) {
        Map<String, List<School>> named = after(RosterSheet.SCHOOLS).values().stream()
                .map(SchoolFields::read)
                .collect(Collectors.groupingBy(School::name));
        for (RosterRow row : right(RosterSheet.SCHOOLS)) {
            String own = row.values().get(SchoolFields.PROGRAMME);
            if (!own.isEmpty() && !programme.test(own)) {
                row.wrong(SchoolFields.PROGRAMME, noProgramme(codes));
            }
            School school = SchoolFields.read(row.values());
            named.getOrDefault(school.name(), List.of()).stream()
                    .filter(school::sharesName)
                    .findFirst()
                    .ifPresent(other -> row.wrong(NAME, "学校名称与学校「" + other.code() + "」的相同；如不是同一所学校，请各填所属帮扶项目"));
            pairedElsewhere(school)
                    .ifPresent(other -> row.wrong(SchoolFields.PROGRAMME, "这所学校正在帮扶项目「" + other + "」中结对"));
        }
    }

    /** A programme in which the school is paired although it takes part in another one only. */
    private Optional<String> pairedElsewhere(School school) {
        if (school.programme() == null) {
            return Optional.empty();
        }
        return after(RosterSheet.PAIRINGS).values().stream()
                .filter(pairing -> !pairing.get(PairingFields.PROGRAMME).equals(school.programme())
                        && (pairing.get(PairingFields.SUPPORTING).equals(school.code())
                                || pairing.get(PairingFields.RECIPIENT).equals(school.code())))
                .map(pairing -> pairing.get(PairingFields.PROGRAMME))
                .findFirst();
    }

    void teachers() {
        unique(RosterSheet.TEACHERS, TeacherFields.ID_CARD, "身份证号", "教师");
        for (RosterRow row : right(RosterSheet.TEACHERS)) {
            known(row, TeacherFields.SCHOOL);
        }
    }

    /** @param administrator whether the one who imports administers */
    void accounts(String actor, boolean administrator) {
        new AccountCheck(this).check(actor, administrator);
    }

    void pairings(Predicate<String> programme, String codes) {
        for (RosterRow row : right(RosterSheet.PAIRINGS)) {
            if (!programme.test(row.values().get(PairingFields.PROGRAMME))) {
                row.wrong(PairingFields.PROGRAMME, noProgramme(codes));
            }
            for (int field : List.of(PairingFields.SUPPORTING, PairingFields.RECIPIENT)) {
                known(row, field);
                takesPart(row, field);
                staffed(row, field);
            }
        }
    }

    private void takesPart(RosterRow row, int field) {
        List<String> school = after(RosterSheet.SCHOOLS).get(row.values().get(field));
        String programme = school == null ? "" : school.get(SchoolFields.PROGRAMME);
        if (!programme.isEmpty() && !programme.equals(row.values().get(PairingFields.PROGRAMME))) {
            row.wrong(field, "这所学校只参加帮扶项目「" + programme + "」");
        }
    }

    private static String noProgramme(String codes) {
        return "没有这个帮扶项目，现有：" + codes;
    }

    void known(RosterRow row, int field) {
        String code = row.values().get(field);
        if (!code.isEmpty() && !after(RosterSheet.SCHOOLS).containsKey(code)) {
            row.wrong(field, "没有代码为「" + code + "」的学校，请先在「学校」表登记或核对代码");
        }
    }

    /** Nobody can be asked for a survey at a school without principal and liaison. */
    private void staffed(RosterRow row, int field) {
        String code = row.values().get(field);
        if (row.state() == RowState.NEW) {
            for (Role role : List.of(Role.PRINCIPAL, Role.LIAISON)) {
                if (people(role, code).isEmpty()) {
                    row.wrong(field, "这所学校还没有" + role.label() + "账号，请在「账号」表补充");
                }
            }
        }
    }

    /** Enabled accounts of the role at the school. */
    List<String> people(Role role, String school) {
        return staff().getOrDefault(role.label() + "|" + school, List.of());
    }

    private Map<String, List<String>> staff() {
        if (staff.isEmpty()) {
            for (List<String> person : after(RosterSheet.ACCOUNTS).values()) {
                if (!disabled.contains(person.get(0))) {
                    staff.computeIfAbsent(
                                    person.get(PersonFields.ROLE) + "|" + person.get(PersonFields.SCHOOL),
                                    key -> new ArrayList<>())
                            .add(person.get(0));
                }
            }
        }
        return staff;
    }

    void unique(RosterSheet sheet, int field, String what, String entry) {
        Map<String, List<String>> owners = new HashMap<>();
        after(sheet).forEach((key, values) -> {
            if (!values.get(field).isEmpty()) {
                owners.computeIfAbsent(values.get(field), value -> new ArrayList<>(1))
                        .add(key);
            }
        });
        for (RosterRow row : right(sheet)) {
            owners.getOrDefault(row.values().get(field), List.of()).stream()
                    .filter(owner -> !owner.equals(row.key()))
                    .findFirst()
                    .ifPresent(owner -> row.wrong(field, what + "与" + entry + "「" + owner + "」的相同"));
        }
    }

    List<RosterRow> right(RosterSheet sheet) {
        return rows.stream()
                .filter(row -> row.sheet() == sheet && row.problems().isEmpty())
                .toList();
    }

    Map<String, List<String>> after(RosterSheet sheet) {
        return after.computeIfAbsent(sheet, missing -> new LinkedHashMap<>());
    }

    boolean isDisabled(String account) {
        return disabled.contains(account);
    }

    void notice(String sentence) {
        notices.add(sentence);
    }
}
