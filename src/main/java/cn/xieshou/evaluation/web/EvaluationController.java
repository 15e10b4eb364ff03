package cn.xieshou.evaluation.web;

import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationPaper;
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

    EvaluationController(EvaluationPage page, EvaluationAccess access, EvaluationPaper paper, Papers papers) {
        this.page = page;
        this.access = access;
        this.paper = paper;
        this.papers = papers;
    }

    @GetMapping("/evaluations/{id}")
    String show(@PathVariable String id, Principal reader, Model model) {
        return page.show(access.visible(id, reader.getName()), reader.getName(), model);
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
