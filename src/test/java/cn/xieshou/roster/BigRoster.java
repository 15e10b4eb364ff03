package cn.xieshou.roster;

import cn.xieshou.directory.IdCard;
import cn.xieshou.directory.SchoolFields;
import cn.xieshou.directory.TeacherFields;
import cn.xieshou.roster.excel.RosterTemplate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up county as a workbook: each pairing has a recipient school of its own, five share a supporting one, every school has
 * principal and liaison.
 *
 * @param prefix of all codes
 */
public record BigRoster(String prefix, int teachers, int pairings) {

    private static final int RECIPIENTS_EACH = 5;
    private static final int REGIONS = 99;

    public int schools() {
        return pairings + supporting();
    }

    public int accounts() {
        return 2 * schools();
    }

    public int rows() {
        return schools() + accounts() + teachers + pairings;
    }

    public Path file() throws IOException {
        Map<RosterSheet, Iterable<List<String>>> rows = new EnumMap<>(RosterSheet.class);
        rows.put(RosterSheet.SCHOOLS, each(schools(), this::school));
        rows.put(RosterSheet.TEACHERS, each(teachers, this::teacher));
        rows.put(RosterSheet.PAIRINGS, each(pairings, this::pairing));
        rows.put(
                RosterSheet.ACCOUNTS,
                Stream.concat(
                                IntStream.range(0, schools()).mapToObj(i -> person(i, "principal", "校长")),
                                IntStream.range(0, schools()).mapToObj(i -> person(i, "liaison", "帮扶联络人")))
                        .toList());
        Path file = Files.createTempFile("roster-" + prefix, ".xlsx");
        file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(file)) {
            RosterTemplate.write(out, rows, List.of("county"), List.of());
        }
        return file;
    }

    String code(int school) {
        return prefix + "-" + school;
    }

    private int supporting() {
        return (pairings + RECIPIENTS_EACH - 1) / RECIPIENTS_EACH;
    }

    private static List<List<String>> each(int count, java.util.function.IntFunction<List<String>> row) {
        return IntStream.range(0, count).mapToObj(row).toList();
    }

    private List<String> school(int i) {
        List<String> school = new java.util.ArrayList<>(Collections.nCopies(SchoolFields.ALL.size(), ""));
        school.set(0, code(i));
        school.set(1, prefix + "学校" + i);
        school.set(2, "小学");
        school.set(3, i < supporting() ? "城区" : "农村");
        return school;
    }

    private List<String> person(int i, String post, String role) {
        String account = code(i) + "." + post;
        return List.of(account, "王建国", role, code(i), account + "@example.invalid", "");
    }

    private List<String> pairing(int i) {
        return List.of("county", code(i / RECIPIENTS_EACH), code(supporting() + i), "");
    }

    private List<String> teacher(int i) {
        // Another county has other people.
        int region = Math.floorMod(prefix.hashCode(), REGIONS) * REGIONS + i / 500;
        String seventeen = "97%04d".formatted(region) + "19900831" + "%03d".formatted(i % 500 * 2);
        List<String> values = List.of(
                prefix + "-t" + i,
                "王建国",
                "女",
                "1990-08-31",
                seventeen + IdCard.check(seventeen),
                code(i % schools()),
                "音乐",
                "一级",
                "本科",
                "3",
                "县级",
                "教师",
                "138%08d".formatted(i),
                prefix + "-t" + i + "@example.invalid");
        if (values.size() != TeacherFields.ALL.size()) {
            throw new IllegalStateException("a teacher has other columns by now");
        }
        return values;
    }
}
