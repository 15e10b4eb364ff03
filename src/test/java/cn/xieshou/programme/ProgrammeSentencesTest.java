package cn.xieshou.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a programme says of itself, as the record of changes has it. */
class ProgrammeSentencesTest {

    @Test
    void theDistrictsSchemeReadsAsItsDocumentDoes() {
        Map<String, String> said =
                ProgrammeSentences.of(ShippedData.programmes().get(1).year());
        assertThat(said)
                .containsEntry("提前提醒", "14,7,3,1天")
                .containsEntry("指标·其中骨干教师", "每学年不少于1名")
                .containsEntry("指标·选派支教的专任教师（受援学校等额派出）", "每学年1—2名")
                .containsEntry("指标·每学期累计挂职（满1个月）", "每学期不少于30天")
                .containsEntry("办理期限·提名挂职干部", "10个工作日")
                .doesNotContainKey("指标·备课组教研活动");
        assertThat(said.get("实施阶段")).contains("2024年5月1日至2024年8月31日；").endsWith("至2026年12月31日");
        assertThat(said.get("等次")).startsWith("优秀90分起、").endsWith("0分起");
        assertThat(said.values()).isNotEmpty().doesNotContain("").doesNotContainNull();
    }

    @Test
    void theCountysSchemeHasItsLimitsAndDates() {
        assertThat(ProgrammeSentences.of(ShippedData.programmes().get(0).year()))
                .containsEntry("资格·支教教师年龄（男）", "45岁以下")
                .containsEntry("资格·支教教师年龄（女）", "40岁以下")
                .containsEntry("学年期限·年度工作方案备案", "每年8月31日")
                .containsEntry("学年期限·学期评估", "学期结束后14天");
    }
}
