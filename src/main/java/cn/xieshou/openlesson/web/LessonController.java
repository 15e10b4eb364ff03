package cn.xieshou.openlesson.web;

import cn.xieshou.openlesson.LessonAccess;
import cn.xieshou.openlesson.LessonAnswers;
import cn.xieshou.openlesson.OpenLesson;
import cn.xieshou.openlesson.OpenLessons;
import cn.xieshou.openlesson.TypedAnswer;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One open lesson: to read, to answer as an invited school, to cancel. What the account may not see answers as if it did not exist. */
@Controller
class LessonController {

    private static final String ONE = "/open-lessons/{id}";

    private final LessonPage page;
    private final LessonAccess access;
    private final OpenLessons lessons;
    private final LessonAnswers answers;

    LessonController(LessonPage page, LessonAccess access, OpenLessons lessons, LessonAnswers answers) {
        this.page = page;
        this.access = access;
        this.lessons = lessons;
        this.answers = answers;
    }

    @GetMapping(ONE)
    String show(@PathVariable String id, Principal reader, Model model) {
        OpenLesson one = access.visible(AddressNumber.key(id), reader.getName());
        TypedAnswer typed = access.guest(one, reader.getName())
                .flatMap(school -> answers.of(one.id(), school))
                .map(LessonAnswers::typed)
                .orElse(TypedAnswer.EMPTY);
        return page.show(one, typed, "", Map.of(), reader.getName(), model);
    }

    @PostMapping(ONE + "/answer")
    String answer(
            @PathVariable String id, TypedAnswer sent, Principal reader, Model model, RedirectAttributes redirect) {
        String account = reader.getName();
        OpenLesson one = access.visible(AddressNumber.key(id), account);
        String school = access.guest(one, account).orElseThrow(NotThere::new);
        try {
            answers.answer(one.id(), school, sent, account);
            redirect.addFlashAttribute("notice", "已答复；截止日期以前可以再改。");
            return "redirect:/open-lessons/" + one.id();
        } catch (FormRefused refused) {
            return page.show(one, sent, "", refused.reasons(), account, model);
        }
    }

    @PostMapping(ONE + "/cancel")
    String cancel(
            @PathVariable String id,
            @RequestParam String reason,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        OpenLesson one = access.own(AddressNumber.key(id), reader.getName());
        try {
            lessons.cancel(one, reason, reader.getName());
            redirect.addFlashAttribute("notice", "已取消，报名的学校会收到通知。");
            return "redirect:/open-lessons/" + one.id();
        } catch (FormRefused refused) {
            return page.show(one, TypedAnswer.EMPTY, reason, refused.reasons(), reader.getName(), model);
        }
    }
}
