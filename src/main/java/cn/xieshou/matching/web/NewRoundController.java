package cn.xieshou.matching.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.matching.MatchingProcess;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.gate.TaskForms;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The office opens a round (R-MAT-1). A page and not Tasklist's start dialog, because that one knows neither programmes nor
 * schools to choose from; the values go the same way and are checked by the same form.
 */
@Controller
class NewRoundController {

    private final TaskForms forms;
    private final Directory directory;

    NewRoundController(TaskForms forms, Directory directory) {
        this.forms = forms;
        this.directory = directory;
    }

    @GetMapping("/rounds/new")
    String empty(Principal office, Model model) {
        require(office);
        return page(office, new Typed("", "", "", "2", List.of(), List.of()), Map.of(), model);
    }

    @PostMapping("/rounds/new")
    String open(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String surveyUntil,
            @RequestParam(defaultValue = "") String maxPartners,
            @RequestParam(defaultValue = "") List<String> recipients,
            @RequestParam(defaultValue = "") List<String> supporting,
            Principal office,
            Model model,
            RedirectAttributes redirect) {
        require(office);
        Typed typed = new Typed(programme, title, surveyUntil, maxPartners, recipients, supporting);
        try {
            String round = forms.start(MatchingProcess.PROCESS, office.getName(), typed.values());
            redirect.addFlashAttribute("notice", "本轮结对已开启，编号" + round + ",各校校长已收到调研任务。");
            return "redirect:/rounds/" + round;
        } catch (FormRefused refused) {
            return page(office, typed, refused.reasons(), model);
        }
    }

    private String page(Principal office, Typed typed, Map<String, String> problems, Model model) {
        model.addAllAttributes(forms.showStart(MatchingProcess.PROCESS, office.getName()));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "matching/new-round";
    }

    private void require(Principal office) {
        boolean allowed = directory
                .person(office.getName())
                .filter(person -> person.role() == Role.OFFICE)
                .isPresent();
        if (!allowed) {
            throw new NotThere();
        }
    }

    /** What stands in the form, kept when it comes back. */
    record Typed(
            String programme,
            String title,
            String surveyUntil,
            String maxPartners,
            List<String> recipients,
            List<String> supporting) {

        Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            values.put("programme", programme);
            values.put("title", title);
            values.put("surveyUntil", surveyUntil);
            values.put("maxPartners", maxPartners);
            values.put("recipients", recipients);
            values.put("supporting", supporting);
            return values;
        }
    }
}
