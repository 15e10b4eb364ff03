package cn.xieshou.roster;

import cn.xieshou.directory.Person;
import cn.xieshou.directory.PersonFields;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.SchoolFields;
import cn.xieshou.directory.TeacherFields;
import cn.xieshou.roster.excel.RosterTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * The rosters of the two real programmes (requirements section 2) with invented people, as workbooks for the same import
 * that everybody uses. Always the same.
 */
public final class SampleRoster {

    public static final List<String> PROGRAMMES = List.of("county", "district");

    /** Its addresses reach nobody. */
    static final String MAIL_DOMAIN = "@example.invalid";

    private SampleRoster() {}

    /**
     * The roster of one programme, with the bureau's accounts.
     *
     * @param programme one of {@link #PROGRAMMES}
     */
    public static InputStream workbook(String programme) {
        return workbook(programme, SampleRoster::every);
    }

    /** As above, with the pairings of some schools only: a programme seldom begins with all of them. */
    public static InputStream workbook(String programme, BiPredicate<String, String> chosen) {
        return workbook(rows(programme, chosen));
    }

    /** A workbook that brings the pairings of some schools, where schools and people are known already. */
    public static InputStream pairings(String programme, BiPredicate<String, String> chosen) {
        Map<RosterSheet, Iterable<List<String>>> rows = new EnumMap<>(RosterSheet.class);
        for (RosterSheet sheet : RosterSheet.values()) {
            rows.put(sheet, List.of());
        }
        rows.put(RosterSheet.PAIRINGS, pairs(programme, chosen));
        return workbook(rows);
    }

    private static InputStream workbook(Map<RosterSheet, Iterable<List<String>>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RosterTemplate.write(out, rows, PROGRAMMES, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    static Map<RosterSheet, Iterable<List<String>>> rows(String programme) {
        return rows(programme, SampleRoster::every);
    }

    private static Map<RosterSheet, Iterable<List<String>>> rows(String programme, BiPredicate<String, String> chosen) {
        List<SampleSchool> schools = lines(programme + "-schools.csv").stream()
                .map(line -> new SampleSchool(programme, line.split(",", -1)))
                .toList();
        List<List<String>> accounts = new ArrayList<>(bureau());
        schools.forEach(school -> school.staff().forEach(person -> accounts.add(PersonFields.write(person))));
        Map<RosterSheet, Iterable<List<String>>> rows = new EnumMap<>(RosterSheet.class);
        rows.put(
                RosterSheet.SCHOOLS,
                schools.stream()
                        .map(school -> SchoolFields.write(school.school()))
                        .toList());
        rows.put(
                RosterSheet.TEACHERS,
                schools.stream()
                        .flatMap(school -> school.teachers().stream())
                        .map(TeacherFields::write)
                        .toList());
        rows.put(RosterSheet.PAIRINGS, pairs(programme, chosen));
        rows.put(RosterSheet.ACCOUNTS, accounts);
        return rows;
    }

    private static List<List<String>> pairs(String programme, BiPredicate<String, String> chosen) {
        return lines(programme + "-pairings.csv").stream()
                .map(line -> line.split(",", -1))
                .filter(pair -> chosen.test(pair[0], pair[1]))
                .map(pair -> List.of(programme, pair[0], pair[1], pair.length > 2 ? pair[2] : ""))
                .toList();
    }

    private static boolean every(String supporting, String recipient) {
        return true;
    }

    private static List<List<String>> bureau() {
        return List.of(
                bureau("office", "林文静", Role.OFFICE),
                bureau("leader", "郑卫东", Role.LEADING_GROUP),
                bureau("renmi", "苏志强", Role.PERSONNEL),
                bureau("zhongjiao", "黄海涛", Role.SECONDARY_SECTION),
                bureau("chujiao", "许秀兰", Role.PRIMARY_SECTION),
                bureau("expert1", "曾凡明", Role.EXPERT),
                bureau("expert2", "赖春华", Role.EXPERT),
                bureau("expert3", "温立群", Role.EXPERT));
    }

    private static List<String> bureau(String account, String name, Role role) {
        return PersonFields.write(new Person(account, name, role, null, account + MAIL_DOMAIN, null));
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(SampleRoster.class.getResourceAsStream("/roster/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
