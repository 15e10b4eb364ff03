package cn.xieshou.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.service.ServiceSheet.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is assessed is the whole form: nothing of it changes under the same check digits. */
class ServiceSheetTest {

    private static final ServiceSheet SHEET = sheet("姓名", "张某", "工作总结", "上课一百节");

    @Test
    void itReadsAsALineForEachEntryAndAParagraphForEachPart() {
        assertThat(SHEET.text()).isEqualTo("性别：女\n姓名：张某\n\n【工作总结】\n上课一百节");
        assertThat(SHEET.check()).matches("[0-9a-f]{8}");
    }

    @Test
    void nothingOfItChangesUnderTheSameCheckDigits() {
        for (ServiceSheet other : List.of(
                sheet("曾用名", "张某", "工作总结", "上课一百节"),
                sheet("姓名", "李某", "工作总结", "上课一百节"),
                sheet("姓名", "张某", "学校意见", "上课一百节"),
                sheet("姓名", "张某", "工作总结", "上课九十节"))) {
            assertThat(other.check()).isNotEqualTo(SHEET.check());
        }
    }

    @Test
    void itSaysNothingPersonalInALog() {
        assertThat(SHEET).hasToString("ServiceSheet[1]");
    }

    private static ServiceSheet sheet(String label, String value, String part, String text) {
        return new ServiceSheet(List.of(new Entry("性别", "女"), new Entry(label, value)), List.of(new Entry(part, text)));
    }
}
