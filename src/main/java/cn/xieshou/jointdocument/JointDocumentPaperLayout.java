package cn.xieshou.jointdocument;

import static cn.xieshou.paper.PaperField.may;
import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperValues;
import java.util.List;
import java.util.Map;

/** What a template of joint documents may name, the one that the product brings, and values for a look at it. */
final class JointDocumentPaperLayout {

    static final List<PaperField> FIELDS = List.of(
            must("标题", "文件名，如“教师专业发展规划”"),
            must("版本", "第几版，自哪一天起施行；没有生效的写明是草稿"),
            must("结对编号", "结对的编号"),
            may("帮扶项目", "所属帮扶项目的名称"),
            must("支援学校", "支援学校名称"),
            must("受援学校", "受援学校名称"),
            may("适用时间", "没有填写的为空"),
            must("章节.标题", "每一节的标题，如“一、发展目标”；本版修改的内容、随文附件也各是一节"),
            must("章节.正文", "每一节的内容"),
            must("支援学校校长", "没有同意的写明").or("支援学校校长签名"),
            may("支援学校校长签名", "校长存过签名图片的为手写签名，否则同“支援学校校长”"),
            may("支援学校日期", "同意的日期"),
            must("受援学校校长", "没有同意的写明").or("受援学校校长签名"),
            may("受援学校校长签名", "校长存过签名图片的为手写签名，否则同“受援学校校长”"),
            may("受援学校日期", "同意的日期"),
            may("校验码", "文本的校验码"));

    private JointDocumentPaperLayout() {}

    static OfficialPaper shipped() {
        return new OfficialPaper()
                .title("{{标题}}")
                .subtitle("{{版本}}")
                .gap()
                .line("结对编号：{{结对编号}}")
                .line("帮扶项目：{{帮扶项目}}")
                .line("支援学校：{{支援学校}}")
                .line("受援学校：{{受援学校}}")
                .line("{{如有 适用时间}}适用时间：{{适用时间}}")
                .gap()
                .heading("{{章节.标题}}")
                .text("{{章节.正文}}")
                .gap()
                .sideBySide(List.of(
                        List.of("支援学校（盖章）", "{{支援学校}}", "", "校长：{{支援学校校长签名}}", "{{支援学校日期}}"),
                        List.of("受援学校（盖章）", "{{受援学校}}", "", "校长：{{受援学校校长签名}}", "{{受援学校日期}}")))
                .gap()
                .note("文本校验码（SHA-256）：{{校验码}}");
    }

    static PaperValues sample() {
        return new PaperValues()
                .put("标题", "教师专业发展规划")
                .put("版本", "第1版，2026年9月1日起施行")
                .put("结对编号", "P-2026-001")
                .put("帮扶项目", "城区学校与农村学校结对帮扶")
                .put("支援学校", "示范实验小学")
                .put("受援学校", "青山乡中心小学")
                .put("适用时间", "2026年9月至2029年8月")
                .list(
                        "章节",
                        List.of(
                                Map.of("标题", "一、发展目标", "正文", "这里是这一节的内容。\n每一段另起一行。"),
                                Map.of("标题", "二、主要措施", "正文", "这里是这一节的内容。")))
                .put("支援学校校长", "张示例")
                .put("支援学校校长签名", "张示例")
                .put("支援学校日期", "2026年8月30日")
                .put("受援学校校长", "李示例")
                .put("受援学校校长签名", "李示例")
                .put("受援学校日期", "2026年9月1日")
                .put("校验码", "0123456789abcdef".repeat(4));
    }
}
