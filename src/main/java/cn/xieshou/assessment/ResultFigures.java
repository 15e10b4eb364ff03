package cn.xieshou.assessment;

import cn.xieshou.directory.Directory;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.SheetLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.shared.ChineseDates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What result sheets say, out of the frozen sheet and the grade that holds. */
@Component
class ResultFigures {

    private final Assessments assessments;
    private final Evaluations evaluations;
    private final Pairings pairings;
    private final Directory directory;

    ResultFigures(Assessments assessments, Evaluations evaluations, Pairings pairings, Directory directory) {
        this.assessments = assessments;
        this.evaluations = evaluations;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** Of the school with that number; empty while its grade does not hold. */
    Optional<PaperValues> of(ResultSheet sheet, String number) {
        return AssessmentNumber.of(number).flatMap(found -> assessments
                .find(found.key())
                .filter(one -> one.state() == AssessmentState.SETTLED)
                .map(one -> values(sheet, one, assessments.school(one.id(), found.side()))));
    }

    PaperValues values(ResultSheet sheet, Assessment one, AssessedSchool part) {
        Pairing pairing = pairings.get(one.pairingId());
        Instant settled = Objects.requireNonNullElse(one.settledAt(), one.openedAt());
        BigDecimal average = assessments.round(one).average();
        return new PaperValues()
                .put("结果编号", new AssessmentNumber(one.key(), part.side()).text())
                .put("学校", directory.schoolName(pairing.school(part.side())))
                .put("校长", part.closedBy() == null ? "" : directory.personName(part.closedBy()))
                .put("结对学校", pairings.title(pairing))
                .put("评估", one.label())
                .put("评估范围", ChineseDates.date(one.firstDay()) + "至" + ChineseDates.date(one.cutoff()))
                .put("等次", Objects.requireNonNull(part.graded()).label())
                .put("等次的理由", sheet.explains() ? part.reason() : "")
                .put(
                        "专家平均分",
                        average == null ? "" : average.stripTrailingZeros().toPlainString())
                .list("数据", lines(sheet, one))
                .put("综合意见", sheet.explains() ? one.opinion() : "")
                .put("日期", ChineseDates.date(settled));
    }

    private List<Map<String, String>> lines(ResultSheet sheet, Assessment one) {
        List<Map<String, String>> shown = evaluations.lines(one.id()).stream()
                .filter(sheet::shows)
                .map(ResultFigures::line)
                .toList();
        return shown.isEmpty() ? List.of(Map.of("项目", "数据", "情况", "没有这方面的要求")) : shown;
    }

    private static Map<String, String> line(SheetLine line) {
        String wanted = line.wanted().isEmpty() ? "" : "要求" + line.wanted() + "，";
        return Map.of("项目", line.label(), "情况", wanted + line.done());
    }
}
