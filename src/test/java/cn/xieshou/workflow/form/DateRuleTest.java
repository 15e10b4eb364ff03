package cn.xieshou.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.shared.Text;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DateRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date     | 2026-08-31       | ",
                "date     | 2028-02-29       | ",
                "date     | 2026-02-29       | 没有2026-02-29这一天，请核对日期",
                "date     | 2026-13-01       | 没有2026-13-01这一天，请核对日期",
                "date     | 2026-8-31        | ",
                "date     | 20260231         | 没有20260231这一天，请核对日期",
                "date     | 下周一            | 请填写日期，例如2026年10月1日",
                "date     | 0026-08-31       | 年份应在1900至2100之间",
                "date     | 1899-12-31       | 年份应在1900至2100之间",
                "date     | 1900-01-01       | ",
                "date     | 2100-12-31       | ",
                "date     | 2101-01-01       | 年份应在1900至2100之间",
                "date     | 2026-08-31T10:00 | 请填写日期，例如2026年10月1日",
                "time     | 14:05            | ",
                "time     | 24:00            | 没有24:00这个时间，请填写00:00至23:59",
                "time     | 14:05Z           | 请填写时间，例如14:05",
                "time     | 2:05 PM          | 请填写时间，例如14:05",
                "datetime | 2026-08-31T14:05 | ",
                "datetime | 2026/8/31T14:05  | ",
                "datetime | 2026-02-30T14:05 | 没有2026-02-30这一天，请核对日期",
                "datetime | 2026-08-31       | 请填写日期和时间，例如2026-08-31T14:05",
            })
    void aDateIsOneThatExists(String subtype, String typed, String reason) {
        assertThat(Forms.reasons(Forms.field("'type':'datetime','subtype':'" + subtype + "'", typed)))
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/typed/dates.csv", delimiter = '|')
    void aDateIsReadAsEverywhereElseAndKeptInOneSpelling(String typed, String day) {
        FormResult result = Forms.field("'type':'datetime','subtype':'date'", typed);
        assertThat(result.values().get("f")).isEqualTo(day);
        assertThat(result.problems()).hasSize(day != null || Text.isBlank(typed) ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"date,2026-08-31,true", "date,2026-08-30,false", "datetime,2026-08-30T23:59,false"})
    void aDateToComeIsNotBeforeToday(String subtype, String typed, boolean holds) {
        String settings = "'type':'datetime','subtype':'" + subtype + "','disallowPassedDates':true";
        assertThat(Forms.reasons(Forms.field(settings, typed)))
                .isEqualTo(holds ? List.of() : List.of("不能早于今天（2026年8月31日）"));
    }

    @ParameterizedTest
    @CsvSource({"date,请填写日期", "time,请填写时间", "datetime,请填写日期和时间"})
    void whatIsLeftOutIsAskedForWhereItIsRequired(String subtype, String asked) {
        String settings = "'type':'datetime','subtype':'" + subtype + "','validate':{'required':true}";
        assertThat(Forms.reasons(Forms.field(settings, " "))).containsExactly(asked);
        assertThat(Forms.field("'type':'datetime'", " ").problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20260831", "true"})
    void aDateIsText(String json) {
        assertThat(Forms.field("'type':'datetime','subtype':'date'", Forms.value(json))
                        .problems())
                .hasSize(1);
    }
}
