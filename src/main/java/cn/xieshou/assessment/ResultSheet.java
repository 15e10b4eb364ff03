package cn.xieshou.assessment;

import static cn.xieshou.paper.PaperField.may;
import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.evaluation.SheetLine;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of an assessment for one use, of one school (R-FIN-1): three papers of the same layout, each with only the figures that its
 * reader needs.
 */
public abstract class ResultSheet implements PaperKind {

    private final ResultFigures figures;

    ResultSheet(ResultFigures figures) {
        this.figures = figures;
    }

    /** What the address calls it: «principal». */
    public abstract String slug();

    /** What it is used for, in a sentence. */
    abstract String use();

    /** Which lines of the frozen sheet it shows. */
    abstract boolean shows(SheetLine line);

    /** Whether it says why the school has its grade. */
    abstract boolean explains();

    @Override
    public String key() {
        return "assessment-" + slug();
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                must("结果编号", "结对编号、学年和学校"),
                must("学校", "被评的学校"),
                may("校长", "提交自评的校长"),
                must("结对学校", "两校名称"),
                must("评估", "终结性评估或者年度考核"),
                must("评估范围", "起止日期"),
                must("等次", "本校等次，申诉成立的为改评后的等次"),
                may("等次的理由", "只在学校评估结果单上"),
                must("专家平均分", "各专家评分的平均分"),
                must("数据.项目", "这一用途需要的各项"),
                must("数据.情况", "各项的要求和完成情况"),
                may("综合意见", "只在学校评估结果单上"),
                must("日期", "结果生效的日期"));
    }

    @Override
    public OfficialPaper shipped() {
        return new OfficialPaper()
                .title(label())
                .subtitle("{{评估}}")
                .gap()
                .table(List.of(
                        List.of("学校", "{{学校}}"),
                        List.of("{{如有 校长}}校长", "{{校长}}"),
                        List.of("结对学校", "{{结对学校}}"),
                        List.of("评估范围", "{{评估范围}}"),
                        List.of("等次", "{{等次}}", "专家平均分", "{{专家平均分}}"),
                        List.of("{{如有 等次的理由}}理由", "{{等次的理由}}"),
                        List.of("{{如有 综合意见}}综合意见", "{{综合意见}}")))
                .gap()
                .grid(List.of(40, 60), List.of("项目", "情况"), List.of(List.of("{{数据.项目}}", "{{数据.情况}}")))
                .gap()
                .text(use())
                .gap()
                .signed("教育局", "{{日期}}")
                .note("结果编号：{{结果编号}}");
    }

    @Override
    public PaperValues sample() {
        return new PaperValues()
                .put("结果编号", "P-2026-001-2026-0-2")
                .put("学校", "示范乡中心小学")
                .put("校长", "李示例")
                .put("结对学校", "示范实验小学—示范乡中心小学")
                .put("评估", "2026—2027学年终结性评估")
                .put("评估范围", "2024年9月1日至2027年8月31日")
                .put("等次", "良好")
                .put("等次的理由", explains() ? "建议良好：专家平均分达到良好线" : "")
                .put("专家平均分", "86.5")
                .list("数据", List.of(Map.of("项目", "2026—2027学年帮扶指标", "情况", "24项，达到22项")))
                .put("综合意见", explains() ? "成绩应当肯定。" : "")
                .put("日期", "2027年9月30日");
    }

    @Override
    public String caseNumber() {
        return "结果编号";
    }

    @Override
    public Optional<PaperValues> ofCase(String number) {
        return figures.of(this, number);
    }

    /** Of a settled assessment. */
    public PaperValues values(Assessment one, AssessedSchool part) {
        return figures.values(this, one, part);
    }
}
