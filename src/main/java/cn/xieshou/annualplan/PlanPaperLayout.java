package cn.xieshou.annualplan;

import static cn.xieshou.paper.PaperField.may;
import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperValues;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a template of the plan may name, the one that the product brings, and values for a look at it. */
final class PlanPaperLayout {

    static final List<PaperField> FIELDS = List.of(
            must("标题", "“2026—2027学年年度工作方案”"),
            must("备案号", "没有备案的写明是第几稿"),
            must("结对编号", "结对的编号"),
            may("帮扶项目", "所属帮扶项目的名称"),
            must("支援学校", "支援学校名称"),
            must("受援学校", "受援学校名称"),
            may("帮扶范围", "没有限定的写“全校”"),
            must("章节.标题", "文字部分每一章的标题，如“一、组织领导”"),
            must("章节.正文", "文字部分每一章的内容"),
            must("月度安排.月份", "如“9月”"),
            must("月度安排.工作内容", "这一项做什么"),
            may("月度安排.落实指标", "落实哪些工作指标"),
            may("月度安排.计划次数", "计划几次或几人"),
            may("月度安排.负责人", "由谁负责"),
            must("未安排指标.指标", "本学年没有安排的指标"),
            may("未安排指标.理由", "没有安排的理由"),
            must("支援学校校长", "没有同意的写明；以前的稿为空").or("支援学校校长签名"),
            may("支援学校校长签名", "校长存过签名图片的为手写签名，否则同“支援学校校长”"),
            may("支援学校日期", "同意的日期"),
            must("受援学校校长", "没有同意的写明；以前的稿为空").or("受援学校校长签名"),
            may("受援学校校长签名", "校长存过签名图片的为手写签名，否则同“受援学校校长”"),
            may("受援学校日期", "同意的日期"),
            may("审核股室", "备案前为空"),
            may("审核意见", "备案时的意见，没有的为空"),
            may("审核人签名", "准予备案的人存过签名图片的为手写签名，否则为姓名；备案前为空"),
            may("备案日期", "备案前为空"),
            may("校验码", "文本的校验码"));

    private PlanPaperLayout() {}

    static OfficialPaper shipped() {
        return new OfficialPaper()
                .title("{{标题}}")
                .subtitle("{{备案号}}")
                .gap()
                .line("结对编号：{{结对编号}}")
                .line("帮扶项目：{{帮扶项目}}")
                .line("支援学校：{{支援学校}}")
                .line("受援学校：{{受援学校}}")
                .line("帮扶范围：{{帮扶范围}}")
                .gap()
                .heading("{{章节.标题}}")
                .text("{{章节.正文}}")
                .heading("八、月度安排")
                .grid(
                        List.of(12, 36, 26, 10, 16),
                        List.of("月份", "工作内容", "落实指标", "次数", "负责人"),
                        List.of(List.of(
                                "{{月度安排.月份}}", "{{月度安排.工作内容}}", "{{月度安排.落实指标}}", "{{月度安排.计划次数}}", "{{月度安排.负责人}}")))
                .heading("{{如有 未安排指标}}九、本学年未安排的指标及理由")
                .text("{{未安排指标.指标}}。理由：{{未安排指标.理由}}")
                .gap()
                .sideBySide(List.of(
                        List.of("{{如有 支援学校校长}}支援学校（盖章）", "{{支援学校}}", "", "校长：{{支援学校校长签名}}", "{{支援学校日期}}"),
                        List.of("受援学校（盖章）", "{{受援学校}}", "", "校长：{{受援学校校长签名}}", "{{受援学校日期}}")))
                .text("{{如有 备案日期}}{{审核股室}}于{{备案日期}}准予备案。")
                .text("{{如有 审核意见}}审核意见：{{审核意见}}")
                .gap()
                .note("文本校验码（SHA-256）：{{校验码}}");
    }

    static PaperValues sample() {
        return new PaperValues()
                .put("标题", "2026—2027学年年度工作方案")
                .put("备案号", "备案〔2026〕1号")
                .put("结对编号", "P-2026-001")
                .put("帮扶项目", "城区学校与农村学校结对帮扶")
                .put("支援学校", "示范实验小学")
                .put("受援学校", "青山乡中心小学")
                .put("帮扶范围", "全校")
                .list("章节", sampleChapters())
                .list("月度安排", List.of(month("9月", "共同备课", "3次"), month("10月", "同课异构", "2次")))
                .list("未安排指标", List.of(Map.of("指标", "课题研究：没有安排", "理由", "本学年先打好基础")))
                .put("支援学校校长", "张示例")
                .put("支援学校校长签名", "张示例")
                .put("支援学校日期", "2026年8月20日")
                .put("受援学校校长", "李示例")
                .put("受援学校校长签名", "李示例")
                .put("受援学校日期", "2026年8月21日")
                .put("审核股室", "初教股")
                .put("审核意见", "安排具体，同意备案。")
                .put("审核人签名", "王示例")
                .put("备案日期", "2026年8月25日")
                .put("校验码", "0123456789abcdef".repeat(4));
    }

    private static List<Map<String, String>> sampleChapters() {
        return Arrays.stream(Part.values())
                .map(part -> PlanPaper.chapter(part, "这里是这一章的内容。\n每一段另起一行。"))
                .toList();
    }

    private static Map<String, String> month(String month, String activity, String times) {
        return Map.of("月份", month, "工作内容", activity, "落实指标", "备课组教研", "计划次数", times, "负责人", "双方教导处");
    }
}
