package cn.xieshou.evaluation.web;

import cn.xieshou.evaluation.ExpertFields;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the office says what an expert knows best. */
@Controller
@RequestMapping(EvaluationSettingsController.ADDRESS + "/experts/{account}")
class ExpertFieldsController {

    private final ExpertFields fields;

    ExpertFieldsController(ExpertFields fields) {
        this.fields = fields;
    }

    @GetMapping
    String open(@PathVariable String account, Model model) {
        ExpertFields.Known known = known(account);
        return form(known, known.fields(), "", model);
    }

    @PostMapping
    String choose(
            @PathVariable String account,
            @RequestParam("fields") List<String> chosen,
            Model model,
            RedirectAttributes redirect) {
        ExpertFields.Known known = known(account);
        try {
            fields.choose(account, chosen);
        } catch (FormRefused refused) {
            return form(known, chosen, refused.problems().get(0).reason(), model);
        }
        redirect.addFlashAttribute("notice", "已保存" + known.name() + "的专长，推荐专家时会用到。");
        return "redirect:" + EvaluationSettingsController.ADDRESS;
    }

    private String form(ExpertFields.Known known, List<String> chosen, String problem, Model model) {
        model.addAttribute("known", known);
        model.addAttribute("chosen", chosen);
        model.addAttribute("all", ExpertFields.ALL);
        model.addAttribute("problem", problem.isEmpty() ? null : problem);
        return "evaluation/expert";
    }

    private ExpertFields.Known known(String account) {
        return fields.of(account).orElseThrow(NotThere::new);
    }
}
