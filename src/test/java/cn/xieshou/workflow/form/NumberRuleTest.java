package cn.xieshou.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.shared.Text;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "3       | ",
                "0       | ",
                "200     | ",
                "3.0     | ",
                "-1      | 不能小于0",
                "201     | 不能大于200",
                "3.5     | 应为整数",
                "1e400   | 数值太大，整数部分最多15位",
                "1e-400  | 最多保留6位小数",
                "\"1,234\" | 不能大于200",
                "\"1,20\" | 请填写数字，例如12",
                "\"12 人\" | 只填数字“12”，不要带单位",
                "\"很多\"  | 请填写数字，例如12",
                "\"12\"   | ",
                "\"１２\" | ",
                "true    | 请填写数字，例如12",
                "[1]     | 请填写数字，例如12",
                "\"\u3000\" | 请填写数字",
                "null    | 请填写数字",
            })
    void aCountOfTeachers(String json, String reason) {
        String settings = "'type':'number','decimalDigits':0,'validate':{'required':true,'min':0,'max':200}";
        Object value = json.contains("e") && json.startsWith("1") ? new BigDecimal(json) : Forms.value(json);
        assertThat(Forms.reasons(Forms.field(settings, value))).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void wholeNumbersComeAsIntegersAndOthersExactly() {
        assertThat(Forms.field("'type':'number'", 3.0).values()).containsEntry("f", 3);
        assertThat(Forms.field("'type':'number'", 3_000_000_000L).values()).containsEntry("f", 3_000_000_000L);
        assertThat(Forms.field("'type':'number'", 0.1).values()).containsEntry("f", new BigDecimal("0.1"));
        assertThat(Forms.field("'type':'number'", Double.NaN).problems()).hasSize(1);
        assertThat(Forms.field("'type':'number'", Double.POSITIVE_INFINITY).problems())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1.25,", "1.255,最多保留2位小数", "1.1,应为0.25的倍数"})
    void moneyHasDecimalsAndSteps(double value, String reason) {
        assertThat(Forms.reasons(Forms.field("'type':'number','decimalDigits':2,'increment':0.25", value)))
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @ParameterizedTest
    @CsvSource({"999999999999999,", "1000000000000000,数值太大，整数部分最多15位", "0.123456,", "0.1234567,最多保留6位小数"})
    void aNumberHasFifteenDigitsAndSixDecimalsAtTheMost(BigDecimal value, String reason) {
        assertThat(Forms.reasons(Forms.field("'type':'number'", value)))
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/typed/numbers.csv", delimiter = '|')
    void aNumberThatComesAsTextIsReadAsEverywhereElse(String typed, BigDecimal number) {
        FormResult result = Forms.field("'type':'number'", typed);
        if (number == null) {
            assertThat(result.values()).isEmpty();
            assertThat(result.problems()).hasSize(Text.isBlank(typed) ? 0 : 1);
        } else {
            assertThat(new BigDecimal(String.valueOf(result.values().get("f")))).isEqualByComparingTo(number);
        }
    }

    @Test
    void aNumberOfMoreDigitsThanAnybodyReadsIsNone() {
        assertThat(Forms.reasons(Forms.field("'type':'number'", "1234567890123456")))
                .containsExactly("请填写数字，例如12");
    }

    @Test
    void aFieldThatSendsItsNumberAsTextIsUnderstood() {
        assertThat(Forms.field("'type':'number','serializeToString':true", "12.50")
                        .values())
                .containsEntry("f", new BigDecimal("12.5"));
    }

    @Test
    void aLimitMayBeComputedFromAnotherField() {
        String form = "{'type':'number','key':'total','label':'教师总数'},"
                + "{'type':'number','key':'young','label':'35岁以下','validate':{'max':'=total'}}";
        assertThat(Forms.check(form, "{'total':30,'young':30}").problems()).isEmpty();
        assertThat(Forms.lines(Forms.check(form, "{'total':30,'young':31}"))).containsExactly("young 35岁以下 不能大于30");
    }
}
