package cn.xieshou.experience.web;

import cn.xieshou.experience.ExperienceAccess;
import cn.xieshou.experience.ExperienceCase;
import cn.xieshou.experience.Experiences;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A liaison begins to write down what worked, from the pairing's page (R-FIN-2). */
@Controller
class NewExperienceController {

    private final Experiences experiences;
    private final ExperienceAccess access;
    private final Worklist worklist;

    NewExperienceController(Experiences experiences, ExperienceAccess access, Worklist worklist) {
        this.experiences = experiences;
        this.access = access;
        this.worklist = worklist;
    }

    @PostMapping("/experiences/new/{pairing}")
    String begin(@PathVariable("pairing") String id, Principal reader, RedirectAttributes redirect) {
        String account = reader.getName();
        Pairing pairing = access.writing(id, account);
        Side side = access.writes(pairing, account).orElseThrow(NotThere::new);
        try {
            long begun = experiences.begin(pairing, side, account);
            redirect.addFlashAttribute("notice", "已开始撰写。没有写完可以随时离开，下次接着写。");
            return "redirect:" + where(pairing, begun, account);
        } catch (FormRefused refused) {
            redirect.addFlashAttribute("error", refused.problems().get(0).reason());
            return "redirect:" + PairingTab.RESULTS.path(pairing.id());
        }
    }

    /** To the form if it is in the own hands: another liaison of the school may have it. */
    private String where(Pairing pairing, long experience, String account) {
        return worklist
                .ofProcess(ExperienceCase.PROCESS, ExperienceCase.EXPERIENCE, experience, List.of(pairing.id()))
                .getOrDefault(pairing.id(), List.of())
                .stream()
                .filter(task -> task.isOf(account))
                .map(OpenTask::taskId)
                .map("/tasks/"::concat)
                .findFirst()
                .orElse("/experiences/" + experience);
    }
}
