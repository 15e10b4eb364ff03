package cn.xieshou.roster;

import cn.xieshou.directory.AccountActions;
import cn.xieshou.directory.PersonFields;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolFields;
import cn.xieshou.directory.TeacherFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What rows say about one another and about the registers: looked at as if the file were imported already. */
final class CrossCheck {

    private static final int NAME = 1;
    private static final int SCHOOLS_NAMED = 5;

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
                    .ifPresent(other -> row.wrong(NAME, "学校名称与学校「" + other.code() + "」的相同；如不是同一所学校，请各填所属方案"));
            pairedElsewhere(school).ifPresent(other -> row.wrong(SchoolFields.PROGRAMME, "这所学校正在方案「" + other + "」中结对"));
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
        unique(RosterSheet.ACCOUNTS, PersonFields.EMAIL, "电子邮箱", "账号");
        for (RosterRow row : right(RosterSheet.ACCOUNTS)) {
            known(row, PersonFields.SCHOOL);
            refuseAdministrators(row);
            if (!administrator) {
                refuseReserved(row);
            }
            boolean own = row.values().get(0).equals(actor);
            if (own && row.changes().stream().anyMatch(change -> change.field() == PersonFields.ROLE)) {
                row.wrong(PersonFields.ROLE, "不能在名册里改自己的角色");
            }
        }
        onePrincipalEach();
        nobodyMissing();
        tellUnstaffed();
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
            row.wrong(field, "这所学校只参加方案「" + programme + "」");
        }
    }

    private static String noProgramme(String codes) {
        return "没有这个方案，现有：" + codes;
    }

    private void refuseAdministrators(RosterRow row) {
        String administrator = Role.ADMINISTRATOR.label();
        if (row.before() != null && row.before().get(PersonFields.ROLE).equals(administrator)) {
            row.wrong(0, "管理员账号不在名册中维护");
        }
    }

    /** The office makes no account of the leading group, which approves what the office has prepared, and changes none. */
    private static void refuseReserved(RosterRow row) {
        boolean before = row.before() != null && isReserved(row.before());
        if (row.state() != RowState.SAME && row.problems().isEmpty() && (before || isReserved(row.values()))) {
            row.wrong(PersonFields.ROLE, AccountActions.RESERVED);
        }
    }

    private static boolean isReserved(List<String> person) {
        return AccountActions.reserved(PersonFields.role(person.get(PersonFields.ROLE)));
    }

    private void known(RosterRow row, int field) {
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

    private void onePrincipalEach() {
        for (RosterRow row : right(RosterSheet.ACCOUNTS)) {
            String school = row.values().get(PersonFields.SCHOOL);
            if (!row.values().get(PersonFields.ROLE).equals(Role.PRINCIPAL.label()) || disabled.contains(row.key())) {
                continue;
            }
            people(Role.PRINCIPAL, school).stream()
                    .filter(other -> !other.equals(row.key()))
                    .findFirst()
                    .ifPresent(other -> row.wrong(PersonFields.ROLE, "学校只能有一位校长，已有账号「" + other + "」；如已换人，请先停用原账号"));
        }
    }

    /** A paired school keeps a principal and a liaison: their tasks are under way. */
    private void nobodyMissing() {
        for (RosterRow row : right(RosterSheet.ACCOUNTS)) {
            if (row.before() != null && !row.before().get(PersonFields.SCHOOL).isEmpty()) {
                Role role = PersonFields.role(row.before().get(PersonFields.ROLE));
                String school = row.before().get(PersonFields.SCHOOL);
                if (people(role, school).isEmpty() && paired(school)) {
                    row.wrong(PersonFields.ROLE, "学校「" + school + "」正在结对，不能没有" + role.label());
                }
            }
        }
    }

    private boolean paired(String school) {
        return after(RosterSheet.PAIRINGS).values().stream()
                .anyMatch(pairing -> pairing.get(PairingFields.SUPPORTING).equals(school)
                        || pairing.get(PairingFields.RECIPIENT).equals(school));
    }

    private void tellUnstaffed() {
        Set<String> unstaffed = new LinkedHashSet<>();
        for (List<String> school : after(RosterSheet.SCHOOLS).values()) {
            String code = school.get(0);
            if (people(Role.PRINCIPAL, code).isEmpty()
                    || people(Role.LIAISON, code).isEmpty()) {
                unstaffed.add(school.get(NAME));
            }
        }
        if (!unstaffed.isEmpty()) {
            String names = unstaffed.stream()
                    .limit(SCHOOLS_NAMED)
                    .reduce((a, b) -> a + "、" + b)
                    .orElse("");
            notices.add("导入后还有 " + unstaffed.size() + " 所学校缺校长或帮扶联络人账号：" + names
                    + (unstaffed.size() > SCHOOLS_NAMED ? "等" : "") + "；结对之前请补齐");
        }
    }

    /** Enabled accounts of the role at the school. */
    private List<String> people(Role role, String school) {
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

    private void unique(RosterSheet sheet, int field, String what, String entry) {
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

    private List<RosterRow> right(RosterSheet sheet) {
        return rows.stream()
                .filter(row -> row.sheet() == sheet && row.problems().isEmpty())
                .toList();
    }

    private Map<String, List<String>> after(RosterSheet sheet) {
        return after.computeIfAbsent(sheet, missing -> new LinkedHashMap<>());
    }
}
