package cn.xieshou.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.workflow.FormRefused;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedFieldsTest {

    private final TypedFields fields = new TypedFields();

    @Test
    void aTextIsCleanedAndCountedAsPeopleCount() {
        assertThat(fields.required("reason", "原因", " 家庭原因\u200B\r\n ", 4)).isEqualTo("家庭原因");
        assertThat(fields.required("name", "名称", "\uD842\uDFB7".repeat(4), 4)).hasSize(8);
        assertThat(fields.optional("note", "附言", null, 4)).isEmpty();
        assertThat(fields.fine()).isTrue();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAtItsField() {
        fields.required("reason", "原因", " \u3000", 4);
        fields.required("award", "奖励名称", null, 4, "请写明奖励");
        fields.optional("note", "附言", "五个字太长", 4);
        fields.choice("level", "学段", "NONE", SchoolLevel.class, "请选择学段");
        fields.ticked("confirmed", "确认", null, "请勾选确认");
        assertThat(fields.reasons())
                .containsExactly(
                        Map.entry("reason", "请填写原因"),
                        Map.entry("award", "请写明奖励"),
                        Map.entry("note", "最多4字，现有5字"),
                        Map.entry("level", "请选择学段"),
                        Map.entry("confirmed", "请勾选确认"));
        assertThatThrownBy(() -> FormRefused.unless(fields)).isInstanceOfSatisfying(FormRefused.class, refused -> {
            assertThat(refused.problems().get(0)).isEqualTo(new FormRefused.Problem("reason", "原因", "请填写原因"));
            assertThat(refused.reasons()).isEqualTo(fields.reasons());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026年9月7日, ",
        "2026-09-01, ",
        "2027-01-31, ",
        "2026-08-31, 须在本学期内",
        "2027-02-01, 须在本学期内",
        "2026-02-30, 没有这一天，请核对年、月、日",
        "一周, 请填写日期，例如2026年10月1日",
        "' ', 请填写日期，例如2026年10月1日"
    })
    void aDayLiesWithinItsBounds(String typed, String reason) {
        boolean found = fields.day("day", "日期", typed, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 31), "须在本学期内")
                .isPresent();
        assertThat(found).isEqualTo(reason == null);
        assertThat(fields.reasons().get("day")).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "250, 250", "１２, 12", "0, ", "251, ", "5 个, ", "3.5, ", "'', "})
    void aWholeNumberLiesWithinItsBounds(String typed, Integer number) {
        assertThat(fields.whole("days", "天数", typed, 1, 250))
                .isEqualTo(number == null ? OptionalInt.empty() : OptionalInt.of(number));
        assertThat(fields.reasons().get("days")).isEqualTo(number == null ? "请填写1至250之间的整数" : null);
    }

    @Test
    void theFirstReasonAtAFieldIsTheOneThatIsTold() {
        fields.wrong("day", "日期", "没有这一天");
        fields.wrong("day", "日期", "晚于今天");
        assertThat(fields.reasons()).containsExactly(Map.entry("day", "没有这一天"));
    }

    @Test
    void aFieldThatDidNotComeIsNotAnEmptyOne() {
        assertThat(TypedFields.sent(Map.of("reason", ""), "reason")).isEmpty();
        assertThatThrownBy(() -> TypedFields.sent(Map.of(), "reason")).isInstanceOf(IncompleteForm.class);
    }
}
