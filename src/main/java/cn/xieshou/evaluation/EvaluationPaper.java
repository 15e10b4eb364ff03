package cn.xieshou.evaluation;

import static cn.xieshou.paper.PaperField.may;
import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.signature.Signatures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The result of a term's evaluation as both schools get it (R-EVA-1). */
@Component
@Order(8)
public class EvaluationPaper implements PaperKind {

    private final EvaluationRepository table;
    private final SheetRepository sheets;
    private final ExpertRepository experts;
    private final Pairings pairings;
    private final Directory directory;
    private final Signatures signatures;

    EvaluationPaper(
            EvaluationRepository table,
            SheetRepository sheets,
            ExpertRepository experts,
            Pairings pairings,
            Directory directory,
            Signatures signatures) {
        this.table = table;
        this.sheets = sheets;
        this.experts = experts;
        this.pairings = pairings;
        this.directory = directory;
        this.signatures = signatures;
    }

    @Override
    public String key() {
        return "term-evaluation";
    }

    @Override
    public String label() {
        return "学期评估结果单";
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                must("评估编号", "结对编号加学年和学期"),
                must("结对学校", "两校名称"),
                must("学期", "评估的学期"),
                must("统计截止", "数据统计到的日期"),
                must("等次", "评定的等次，经过复核的为复核后的等次"),
                must("平均分", "各专家评分的平均分"),
                may("没有达到的各项", "数据表里没有达到的各项，没有的为空"),
                must("专家意见", "各专家的总体评价和建议，不写姓名"),
                must("股室意见", "归口股室的意见"),
                may("另行评定的理由", "没有采用建议等次的理由，没有的为空"),
                may("复核意见", "办公室复核的意见，没有复核的为空"),
                may("下学期调整", "两校商定的调整，还没有商定的为空"),
                must("评定日期", "评定的日期"),
                must("评定人", "评定的人存过签名图片的为手写签名，否则为姓名"));
    }

    @Override
    public OfficialPaper shipped() {
        return new OfficialPaper()
                .title("学期评估结果单")
                .subtitle("{{学期}}")
                .gap()
                .table(List.of(
                        List.of("结对学校", "{{结对学校}}"),
                        List.of("统计截止", "{{统计截止}}"),
                        List.of("等次", "{{等次}}", "平均分", "{{平均分}}"),
                        List.of("{{如有 没有达到的各项}}没有达到", "{{没有达到的各项}}"),
                        List.of("专家意见", "{{专家意见}}"),
                        List.of("股室意见", "{{股室意见}}"),
                        List.of("{{如有 另行评定的理由}}另行评定", "{{另行评定的理由}}"),
                        List.of("{{如有 复核意见}}复核意见", "{{复核意见}}"),
                        List.of("{{如有 下学期调整}}下学期调整", "{{下学期调整}}")))
                .gap()
                .text("评定人：{{评定人}}")
                .gap()
                .signed("教育局", "{{评定日期}}")
                .gap()
                .note("评估编号：{{评估编号}}");
    }

    @Override
    public PaperValues sample() {
        return new PaperValues()
                .put("评估编号", "P-2026-001-2026-1")
                .put("结对学校", "示范实验小学—青山乡中心小学")
                .put("学期", "2026—2027学年第一学期")
                .put("统计截止", "2027年1月31日")
                .put("等次", "良好")
                .put("平均分", "86.5")
                .put("没有达到的各项", "语文说课：要求不少于2次，完成1次")
                .put("专家意见", "组织有序，记录完整。")
                .put("股室意见", "请两校开学后补齐说课活动。")
                .put("另行评定的理由", "")
                .put("复核意见", "")
                .put("下学期调整", "三月补一次说课，由教导处负责。")
                .put("评定日期", "2027年2月12日")
                .put("评定人", "孙示例");
    }

    @Override
    public String caseNumber() {
        return "评估编号";
    }

    @Override
    public Optional<PaperValues> ofCase(String number) {
        return EvaluationKey.numbered(number)
                .filter(EvaluationKey::isTerm)
                .flatMap(table::find)
                .filter(one -> one.state().decided())
                .map(this::values);
    }

    /** @throws NullPointerException if nobody has decided */
    public PaperValues values(Evaluation one) {
        Pairing pairing = pairings.get(one.pairingId());
        Optional<String> decider = Optional.ofNullable(one.decidedBy());
        BigDecimal points = Objects.requireNonNull(one.average());
        return new PaperValues()
                .put("评估编号", one.key().number())
                .put("结对学校", pairings.title(pairing))
                .put("学期", one.key().label())
                .put("统计截止", ChineseDates.date(one.cutoff()))
                .put("等次", Grade.valueOf(Objects.requireNonNull(one.grade())).label())
                .put("平均分", points.stripTrailingZeros().toPlainString())
                .put("没有达到的各项", missing(one))
                .put("专家意见", said(one))
                .put("股室意见", one.opinion())
                .put("另行评定的理由", one.departure())
                .put("复核意见", one.secondOpinion())
                .put("下学期调整", one.adjustment())
                .put("评定日期", ChineseDates.date(Objects.requireNonNull(one.decidedAt())))
                .sign("评定人", decider.map(directory::personName).orElse(""), decider.flatMap(signatures::picture));
    }

    private String missing(Evaluation one) {
        return sheets.lines(one.id()).stream()
                .filter(SheetLine::isShort)
                .map(SheetLine::sentence)
                .collect(Collectors.joining("；"));
    }

    private String said(Evaluation one) {
        return experts.of(one.id()).stream()
                .filter(Expert::scored)
                .map(expert -> String.valueOf(expert.opinion()))
                .collect(Collectors.joining("\n"));
    }
}
