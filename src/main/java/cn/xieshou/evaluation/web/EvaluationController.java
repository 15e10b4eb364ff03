package cn.xieshou.evaluation.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One evaluation. What the account may not see answers as if it did not exist. */
@Controller
class EvaluationController {

    private final EvaluationPage page;
    private final EvaluationAccess access;

    EvaluationController(EvaluationPage page, EvaluationAccess access) {
        this.page = page;
        this.access = access;
    }

    @GetMapping("/evaluations/{id}")
    String show(@PathVariable String id, Principal reader, Model model) {
        return page.show(access.visible(id, reader.getName()), reader.getName(), model);
    }
}
