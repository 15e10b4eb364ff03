package cn.xieshou.evaluation.web;

import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationPaper;
import cn.xieshou.pairing.DemandAddress;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.Papers;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One evaluation. What the account may not see answers as if it did not exist. */
@Controller
class EvaluationController {

    private final EvaluationPage page;
    private final EvaluationAccess access;
    private final EvaluationPaper paper;
    private final Papers papers;
    private final Pairings pairings;
    private final DemandAddress demands;

    EvaluationController(
            EvaluationPage page,
            EvaluationAccess access,
            EvaluationPaper paper,
            Papers papers,
            Pairings pairings,
            DemandAddress demands) {
        this.page = page;
        this.access = access;
        this.paper = paper;
        this.papers = papers;
        this.pairings = pairings;
        this.demands = demands;
    }

    @GetMapping("/evaluations/{id}")
    String show(@PathVariable String id, Principal reader, Model model) {
        Evaluation one = access.visible(id, reader.getName());
        model.addAttribute(
                "demand",
                demands.of(
                        pairings.get(one.pairingId()),
                        reader.getName(),
                        DemandAddress.EVALUATION,
                        String.valueOf(one.id())));
        return page.show(one, reader.getName(), model);
    }

    @GetMapping("/evaluations/{id}/result." + Papers.FORMATS)
    @RecordsExport("学期评估结果单")
    ResponseEntity<byte[]> result(@PathVariable String id, @PathVariable String format, Principal reader) {
        Evaluation one = access.visible(id, reader.getName());
        if (!one.state().decided()) {
            throw new NotThere();
        }
        return papers.answer(paper, paper.values(one), "学期评估结果单 " + one.key().number(), format);
    }
}
