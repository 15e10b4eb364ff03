package cn.xieshou.assessment.web;

import cn.xieshou.assessment.AssessedSchool;
import cn.xieshou.assessment.Assessment;
import cn.xieshou.assessment.AssessmentState;
import cn.xieshou.assessment.Assessments;
import cn.xieshou.assessment.ClosingPaper;
import cn.xieshou.assessment.ResultSheet;
import cn.xieshou.page.TypedFields;
import cn.xieshou.paper.Papers;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import java.security.Principal;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of an assessment: both schools' closing words for whoever sees it, a school's result sheets for itself and the bureau. */
@Controller
class AssessmentPapersController {

    private final AssessmentAccess access;
    private final Assessments assessments;
    private final ClosingPaper closing;
    private final List<ResultSheet> sheets;
    private final Papers papers;

    AssessmentPapersController(
            AssessmentAccess access,
            Assessments assessments,
            ClosingPaper closing,
            List<ResultSheet> sheets,
            Papers papers) {
        this.access = access;
        this.assessments = assessments;
        this.closing = closing;
        this.sheets = sheets;
        this.papers = papers;
    }

    @GetMapping("/assessments/{id}/closing/{side}." + Papers.FORMATS)
    @RecordsExport("结束总结")
    ResponseEntity<byte[]> closing(
            @PathVariable String id, @PathVariable String side, @PathVariable String format, Principal reader) {
        Assessment one = access.visible(id, reader.getName());
        AssessedSchool part = part(one, side);
        if (part.closedAt() == null) {
            throw new NotThere();
        }
        return papers.answer(
                closing,
                closing.values(one, part),
                one.label() + part.side().label() + "结束总结 " + one.pairingId(),
                format);
    }

    @GetMapping("/assessments/{id}/results/{slug}/{side}." + Papers.FORMATS)
    @RecordsExport("终结性评估结果单")
    ResponseEntity<byte[]> result(
            @PathVariable String id,
            @PathVariable String slug,
            @PathVariable String side,
            @PathVariable String format,
            Principal reader) {
        Assessment one = access.visible(id, reader.getName());
        AssessedSchool part = part(one, side);
        if (one.state() != AssessmentState.SETTLED || !access.seesOwn(one, part, reader.getName())) {
            throw new NotThere();
        }
        ResultSheet sheet = sheets.stream()
                .filter(known -> known.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotThere::new);
        return papers.answer(sheet, sheet.values(one, part), sheet.label() + " " + one.pairingId(), format);
    }

    private AssessedSchool part(Assessment one, String side) {
        return assessments.school(one.id(), TypedFields.choice(side, Side.class).orElseThrow(NotThere::new));
    }
}
