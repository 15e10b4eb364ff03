package cn.xieshou.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCopyTest {

    private static final List<String> CODES = List.of("county", "district");

    @Test
    void whatIsRightIsTaken() {
        TypedCopy typed = new TypedCopy("county", " county-2 ", " 第二轮 ", "CYCLE", "2027-09-01", "2030-08-31");
        assertThat(typed.problems(CODES)).isEmpty();
        assertThat(typed.cleanName()).isEqualTo("第二轮");
        assertThat(typed.row())
                .isEqualTo(new ProgrammeRepository.Row(
                        "county-2", ProgrammeKind.CYCLE, LocalDate.of(2027, 9, 1), LocalDate.of(2030, 8, 31)));
    }

    @ParameterizedTest
    @CsvSource({
        "copyOf, nothing, 请选择要复制的帮扶项目",
        "code, County, 代码用2至39个小写字母、数字或连字符，以字母开头",
        "code, district, 这个代码已有帮扶项目使用",
        "name, '　', 请填写名称",
        "kind, SOMETIMES, 请选择实施方式",
        "startsOn, 1999-12-31, 年份须在2000至2099之间",
        "startsOn, 2100-01-01, 年份须在2000至2099之间",
        "startsOn, 2027-02-29, 没有这一天，请核对年、月、日",
        "endsOn, 2027-09-01, 须晚于开始日期2027年9月1日，且不超过20年"
    })
    void whatIsWrongIsSaidAtItsField(String field, String value, String problem) {
        assertThat(with(field, value).problems(CODES)).isEqualTo(Map.of(field, problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2099-12-31"})
    void theFirstAndTheLastDayPossibleAreTaken(String day) {
        assertThat(new TypedCopy("county", "x2", "名称", "ROLLING", day, null).problems(CODES))
                .isEmpty();
    }

    @Test
    void aNameMayHaveAsManyCharactersAsAProgramme() {
        assertThat(with("name", "字".repeat(ProgrammeReading.LONGEST_NAME)).problems(CODES))
                .isEmpty();
        assertThat(with("name", "字".repeat(ProgrammeReading.LONGEST_NAME + 1)).problems(CODES))
                .containsOnlyKeys("name");
    }

    private static TypedCopy with(String field, String value) {
        return new TypedCopy(
                field.equals("copyOf") ? value : "county",
                field.equals("code") ? value : "county-2",
                field.equals("name") ? value : "第二轮",
                field.equals("kind") ? value : "CYCLE",
                field.equals("startsOn") ? value : "2027-09-01",
                field.equals("endsOn") ? value : "2030-08-31");
    }
}
