package cn.xieshou.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceWordsTest {

    private static final List<FormPart.Option> MONTHS =
            List.of(option("1", "1月"), option("9", "9月"), option("11", "11月"));

    private static final List<FormPart.Option> QUOTAS = List.of(
            option("Q-01", "备课组教研（每学期每学科不少于3次）"), option("Q-03", "教学经验交流会（每学期1次）"), option("Q-04", "教学经验交流会（每学年1次）"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9月",
                "9",
                "九月",
                "09月",
                "９月份",
                "2026年9月",
                "九 月份",
                "9月5日",
                "九月五号",
                "9月初",
                "9月中旬",
                "9月5日—8日",
                "2026-09-05",
                "2026/9/5",
                "2026.9"
            })
    void aMonthIsUnderstoodHoweverItIsWritten(String written) {
        assertThat(ChoiceWords.of(MONTHS, written)).contains("9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "寒假", "13月", "十三月", "10月", "9月、11月", "9月5日—11月3日", "9/5", "9.5", "2026-13-05"})
    void whatIsNoneOfTheChoicesStaysToBeCorrected(String written) {
        assertThat(ChoiceWords.of(MONTHS, written)).isEmpty();
    }

    @Test
    void aNameIsUnderstoodWithoutItsExplanationUnlessItMightBeAnother() {
        assertThat(ChoiceWords.of(QUOTAS, "备课组教研")).contains("Q-01");
        assertThat(ChoiceWords.of(QUOTAS, "教学经验交流会")).isEmpty();
        assertThat(ChoiceWords.of(QUOTAS, "教学经验交流会（每学年1次）")).contains("Q-04");
    }

    private static FormPart.Option option(String value, String label) {
        return new FormPart.Option(value, label, false);
    }
}
