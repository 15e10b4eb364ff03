package cn.xieshou.mentoring.web;

import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A mentor and an apprentice: to read, to end with a reason, to hand to another mentor. What the account may not see is not there. */
@Controller
class MentorshipController {

    private static final String ONE = "/mentorships/{id}";

    private final MentorshipPage page;
    private final MentorshipAccess access;
    private final ChangeReading changes;

    MentorshipController(MentorshipPage page, MentorshipAccess access, ChangeReading changes) {
        this.page = page;
        this.access = access;
        this.changes = changes;
    }

    @GetMapping(ONE)
    String show(@PathVariable String id, Principal reader, Model model) {
        Mentorship one = access.visible(id, reader.getName());
        return page.show(one, "", TypedChange.EMPTY, Map.of(), reader.getName(), model);
    }

    @PostMapping(ONE + "/end")
    String end(@PathVariable String id, TypedEnd typed, Principal actor, Model model, RedirectAttributes redirect) {
        Mentorship one = access.own(id, actor.getName());
        TypedChange sent = typed.change();
        return changed(
                one,
                "end",
                sent,
                () -> changes.end(one, sent, actor.getName()),
                "已结束这一对师徒，对方学校会看到。",
                actor,
                model,
                redirect);
    }

    @PostMapping(ONE + "/hand-over")
    String handOver(
            @PathVariable String id, TypedChange sent, Principal actor, Model model, RedirectAttributes redirect) {
        Mentorship one = access.own(id, actor.getName());
        return changed(
                one,
                "hand-over",
                sent,
                () -> changes.handOver(one, sent, actor.getName()),
                "已更换师傅，对方学校会看到。",
                actor,
                model,
                redirect);
    }

    private String changed(
            Mentorship one,
            String change,
            TypedChange sent,
            Runnable work,
            String done,
            Principal actor,
            Model model,
            RedirectAttributes redirect) {
        try {
            work.run();
            redirect.addFlashAttribute("notice", done);
            return "redirect:/mentorships/" + one.id();
        } catch (FormRefused refused) {
            return page.show(one, change, sent, refused.reasons(), actor.getName(), model);
        }
    }
}
