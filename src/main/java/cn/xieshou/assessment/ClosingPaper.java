package cn.xieshou.assessment;

import static cn.xieshou.paper.PaperField.may;
import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.directory.Directory;
import cn.xieshou.evaluation.SelfReport;
import cn.xieshou.evaluation.SelfReports;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.signature.Signatures;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a school closes a cycle or a year with: what was done, learnt, and what should be done better (R-FIN-3). */
@Component
@Order(ClosingPaper.AFTER_EVALUATION)
public class ClosingPaper implements PaperKind {

    static final int AFTER_EVALUATION = 9;

    private final Assessments assessments;
    private final SelfReports reports;
    private final Pairings pairings;
    private final Directory directory;
    private final Signatures signatures;

    ClosingPaper(
            Assessments assessments,
            SelfReports reports,
            Pairings pairings,
            Directory directory,
            Signatures signatures) {
        this.assessments = assessments;
        this.reports = reports;
        this.pairings = pairings;
        this.directory = directory;
        this.signatures = signatures;
    }

    @Override
    public String key() {
        return "closing-summary";
    }

    @Override
    public String label() {
        return "结对帮扶结束总结";
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                must("总结编号", "结对编号、学年和学校"),
                must("结对学校", "两校名称"),
                must("学校", "写总结的学校"),
                must("评估", "终结性评估或者年度考核"),
                must("做了哪些工作", "学校写的总结"),
                must("主要成效", "学校的自评"),
                must("困难和不足", "学校的自评"),
                may("经验做法", "值得别的学校借鉴的做法"),
                must("今后应当改进", "今后应当改进的地方"),
                must("校长", "校长存过签名图片的为手写签名，否则为姓名"),
                must("日期", "提交的日期"));
    }

    @Override
    public OfficialPaper shipped() {
        return new OfficialPaper()
                .title("结对帮扶结束总结")
                .subtitle("{{结对学校}}")
                .gap()
                .heading("一、做了哪些工作")
                .text("{{做了哪些工作}}")
                .heading("二、主要成效")
                .text("{{主要成效}}")
                .heading("三、经验做法")
                .text("{{经验做法}}")
                .heading("四、困难和不足")
                .text("{{困难和不足}}")
                .heading("五、今后应当改进的地方")
                .text("{{今后应当改进}}")
                .gap()
                .text("校长：{{校长}}")
                .signed("{{学校}}", "{{日期}}")
                .note("{{评估}}，编号：{{总结编号}}");
    }

    @Override
    public PaperValues sample() {
        return new PaperValues()
                .put("总结编号", "P-2026-001-2026-0-2")
                .put("结对学校", "示范实验小学—青山乡中心小学")
                .put("学校", "青山乡中心小学")
                .put("评估", "2026—2027学年终结性评估")
                .put("做了哪些工作", "三年来两校每月集体备课。")
                .put("主要成效", "青年教师能独立上展示课。")
                .put("困难和不足", "路途远，学生交流少。")
                .put("经验做法", "课后当场研讨。")
                .put("今后应当改进", "每学期安排一次学生交流。")
                .put("校长", "李示例")
                .put("日期", "2027年9月10日");
    }

    @Override
    public String caseNumber() {
        return "总结编号";
    }

    @Override
    public Optional<PaperValues> ofCase(String number) {
        return AssessmentNumber.of(number)
                .flatMap(found -> assessments.find(found.key()).flatMap(one -> assessments.schools(one.id()).stream()
                        .filter(part -> part.side() == found.side() && part.closedAt() != null)
                        .findFirst()
                        .map(part -> values(one, part))));
    }

    /** @throws NullPointerException if the school has not closed */
    public PaperValues values(Assessment one, AssessedSchool part) {
        Pairing pairing = pairings.get(one.pairingId());
        String principal = Objects.requireNonNull(part.closedBy());
        Instant at = Objects.requireNonNull(part.closedAt());
        SelfReport report = reports.of(one.id()).stream()
                .filter(each -> each.side() == part.side())
                .findFirst()
                .orElseThrow();
        return new PaperValues()
                .put("总结编号", new AssessmentNumber(one.key(), part.side()).text())
                .put("结对学校", pairings.title(pairing))
                .put("学校", directory.schoolName(pairing.school(part.side())))
                .put("评估", one.label())
                .put("做了哪些工作", part.summary())
                .put("主要成效", report.effect())
                .put("困难和不足", report.difficulty())
                .put("经验做法", part.learnt())
                .put("今后应当改进", report.nextStep())
                .sign("校长", directory.personName(principal), signatures.picture(principal))
                .put("日期", ChineseDates.date(at));
    }
}
