package cn.xieshou.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.xieshou.invitation.SheetField.Choice;
import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.workflow.FormRefused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes over a personal link is read by the sheet's fields and by nothing else. */
class FilledSheetTest {

    private static final Sheet SHEET = new Sheet(
            "",
            List.of(),
            List.of(
                    SheetField.choice("willing", "本人意愿", List.of(new Choice("yes", "自愿"), new Choice("no", "不"))),
                    SheetField.longText("duties", "承担工作", 5),
                    SheetField.longText("remark", "说明", 5).optional(),
                    SheetField.number("absences", "缺勤天数", 366)),
            "");

    @Test
    void whatIsFilledInRightIsCleanedAndKept() {
        FilledSheet filled = FilledSheet.read(
                SHEET, Map.of("willing", "yes", "duties", " 七年级音乐 ", "remark", "", "absences", "３", "key", "secret"));

        assertThat(filled.text("willing")).isEqualTo("yes");
        assertThat(filled.text("duties")).isEqualTo("七年级音乐");
        assertThat(filled.text("remark")).isEmpty();
        assertThat(filled.whole("absences")).isEqualTo(3);
        assertThat(filled.toString()).isNotEmpty().doesNotContain("音乐");
    }

    @Test
    void everythingThatIsWrongIsToldAtItsFieldAtOnce() {
        assertThatThrownBy(() -> FilledSheet.read(
                        SHEET, Map.of("willing", "maybe", "duties", " ", "remark", "一二三四五六", "absences", "367")))
                .asInstanceOf(type(FormRefused.class))
                .extracting(FormRefused::reasons)
                .isEqualTo(Map.of(
                        "willing", "请选择本人意愿",
                        "duties", "请填写承担工作",
                        "remark", "最多5字，现有6字",
                        "absences", "请填写0至366之间的整数"));
    }

    @Test
    void aChoiceThatNobodyMadeIsAskedForAndHalfAFormIsRefused() {
        assertThatThrownBy(() -> FilledSheet.read(SHEET, Map.of("duties", "音乐", "remark", "", "absences", "0")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("请选择本人意愿");
        assertThatThrownBy(() -> FilledSheet.read(SHEET, Map.of("willing", "yes")))
                .isInstanceOf(IncompleteForm.class);
    }
}
