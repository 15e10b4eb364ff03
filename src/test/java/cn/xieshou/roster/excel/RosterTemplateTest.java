package cn.xieshou.roster.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Field;
import cn.xieshou.directory.PersonFields;
import cn.xieshou.directory.SchoolFields;
import cn.xieshou.directory.TeacherFields;
import cn.xieshou.roster.RosterSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the template shows is what somebody could hand in: its example rows and its rules. */
class RosterTemplateTest {

    @ParameterizedTest
    @EnumSource(RosterSheet.class)
    void everyExampleRowCouldBeImported(RosterSheet sheet) throws Exception {
        List<String> example = example(sheet);

        for (int i = 0; i < example.size(); i++) {
            Field field = sheet.fields().get(i);
            assertThat(field.read(example.get(i)).problem()).as(field.label()).isNull();
        }
        assertThat(contradictions(sheet, example)).isEmpty();
    }

    @Test
    void theExampleSchoolIsWhatItsNameSays() throws Exception {
        List<String> school = example(RosterSheet.SCHOOLS);

        assertThat(school).startsWith("bazhong", "第八中学", "高中", "城区");
        assertThat(level("bazhong")).hasValue("高中");
        assertThat(Double.parseDouble(school.get(SchoolFields.FIRST_OF_PROFILE + 1)))
                .as("a school of the county town")
                .isLessThan(5);
    }

    @Test
    void theExamplesSpeakOfOneSchoolAndOfPartnersOfOneLevel() throws Exception {
        List<String> pairing = example(RosterSheet.PAIRINGS);

        assertThat(example(RosterSheet.TEACHERS).get(TeacherFields.SCHOOL)).isEqualTo("bazhong");
        assertThat(example(RosterSheet.ACCOUNTS).get(PersonFields.SCHOOL)).isEqualTo("bazhong");
        assertThat(pairing).startsWith("county", "bazhong");
        assertThat(level(pairing.get(1))).isPresent().isEqualTo(level(pairing.get(2)));
    }

    @Test
    void theExampleTeacherIsAWomanOfHerAge() throws Exception {
        assertThat(example(RosterSheet.TEACHERS))
                .containsSequence("李晓梅", "女", "1990-08-31")
                .containsSequence("语文", "一级", "本科");
    }

    @Test
    void accountCodeAndNumberRulesSayEveryCharacterThatTheyAccept() {
        saysWhatItAccepts(PersonFields.ALL.get(0), "账号", 60);
        saysWhatItAccepts(SchoolFields.ALL.get(0), "代码", 40);
        saysWhatItAccepts(TeacherFields.ALL.get(0), "编号", 30);
    }

    /** Each sign that the rule lets through is named in the note and in the refusal, no other is. */
    private static void saysWhatItAccepts(Field field, String called, int longest) {
        String refusal = Optional.ofNullable(field.read("?").problem()).orElse("");
        Map<String, String> signs = Map.of(".", "点", "_", "下划线", "-", "连字符", "@", "@", "/", "斜杠");
        signs.forEach((sign, name) -> {
            boolean accepted = field.read("a" + sign + "b").ok();
            assertThat(field.note().contains(name)).as(called + sign).isEqualTo(accepted);
            assertThat(refusal.contains(name)).as(called + sign).isEqualTo(accepted);
            assertThat(field.read(sign + "ab").ok()).as("begins with " + sign).isFalse();
        });
        assertThat(field.note()).contains("以字母或数字开头").contains("最多" + longest + "个字符");
        assertThat(field.read("a".repeat(longest)).ok()).isTrue();
        assertThat(field.read("a".repeat(longest + 1)).ok()).isFalse();
        assertThat(field.read("A1").ok()).isEqualTo(!field.note().contains("小写字母"));
    }

    private static Map<Integer, String> contradictions(RosterSheet sheet, List<String> values) {
        return switch (sheet) {
            case SCHOOLS -> SchoolFields.contradictions(values);
            case TEACHERS -> TeacherFields.contradictions(values, LocalDate.of(2026, 9, 1));
            case ACCOUNTS -> PersonFields.contradictions(values);
            case PAIRINGS -> Map.of();
        };
    }

    /** The level of a school of the county as delivered. */
    private static Optional<String> level(String code) throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/roster/county-schools.csv"))) {
            return lines.map(line -> line.split(",", -1))
                    .filter(line -> line[0].equals(code))
                    .map(line -> line[2])
                    .findFirst();
        }
    }

    private static List<String> example(RosterSheet sheet) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RosterTemplate.writeEmpty(out, List.of("county"));
        assertThat(new String(out.toByteArray(), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Row row = book.getSheet(sheet.title()).getRow(1);
            List<String> values = new ArrayList<>();
            row.forEach(cell -> values.add(cell.getStringCellValue()));
            values.set(0, values.get(0).replaceFirst("^示例：", ""));
            return values;
        }
    }
}
