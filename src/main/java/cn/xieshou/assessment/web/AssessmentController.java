package cn.xieshou.assessment.web;

import cn.xieshou.assessment.Appeals;
import cn.xieshou.assessment.Assessment;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One assessment, and where a school begins its appeal. What the account may not see answers as if it did not exist. */
@Controller
class AssessmentController {

    private final AssessmentPage page;
    private final AssessmentAccess access;
    private final Appeals appeals;

    AssessmentController(AssessmentPage page, AssessmentAccess access, Appeals appeals) {
        this.page = page;
        this.access = access;
        this.appeals = appeals;
    }

    @GetMapping("/assessments/{id}")
    String show(@PathVariable String id, Principal reader, Model model) {
        return page.show(access.visible(id, reader.getName()), reader.getName(), model);
    }

    @PostMapping("/assessments/{id}/appeal")
    String appeal(@PathVariable String id, Principal reader, RedirectAttributes redirect) {
        Assessment one = access.visible(id, reader.getName());
        try {
            appeals.begin(one.id(), reader.getName());
            redirect.addFlashAttribute("notice", "请在“我的事项”里填写申诉理由并附上材料，公示最后一天前提交。");
        } catch (FormRefused refused) {
            redirect.addFlashAttribute("error", refused.problems().get(0).reason());
        }
        return "redirect:/assessments/" + one.id();
    }
}
