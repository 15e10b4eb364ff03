package cn.xieshou.matter.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.matter.Answering;
import cn.xieshou.matter.Asking;
import cn.xieshou.matter.Question;
import cn.xieshou.notice.MatterTitles;
import cn.xieshou.shared.MayBeAbsent;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answering a question by who was asked, withdrawing it by who asked. */
@Controller
@RequestMapping("/questions/{id}")
class QuestionController {

    private final Asking asking;
    private final Answering answering;
    private final Directory directory;
    private final MatterTitles titles;

    QuestionController(Asking asking, Answering answering, Directory directory, MatterTitles titles) {
        this.asking = asking;
        this.answering = answering;
        this.directory = directory;
        this.titles = titles;
    }

    @GetMapping
    String show(@PathVariable String id, Principal viewer, Model model) {
        Problems.none(model);
        return page(id, viewer, null, model);
    }

    @PostMapping
    String answer(
            @PathVariable String id,
            @RequestParam(required = false) @MayBeAbsent @Nullable String verdict,
            @RequestParam(required = false) @Nullable String answer,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        try {
            answering.answer(id, viewer.getName(), verdict, answer);
        } catch (FormRefused e) {
            Problems.show(model, e);
            model.addAttribute("verdict", verdict);
            return page(id, viewer, answer, model);
        }
        redirect.addFlashAttribute("notice", "已答复，对方会收到邮件。");
        return "redirect:/questions/" + id;
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable String id, Principal viewer, RedirectAttributes redirect) {
        String matterKey = asking.withdraw(id, viewer.getName());
        redirect.addFlashAttribute("notice", "已收回征询。");
        return Back.to(titles, matterKey);
    }

    private String page(String id, Principal viewer, @Nullable String answer, Model model) {
        Question question = asking.asked(id, viewer.getName());
        model.addAttribute("question", question);
        model.addAttribute("asker", directory.personName(question.asker()));
        model.addAttribute("matter", titles.title(question.matterKey()));
        model.addAttribute("path", answering.pageOf(question).orElse(null));
        model.addAttribute("typed", answer);
        return "matter/question";
    }
}
