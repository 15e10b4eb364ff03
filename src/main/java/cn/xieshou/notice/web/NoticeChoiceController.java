package cn.xieshou.notice.web;

import cn.xieshou.notice.outbox.DigestTime;
import cn.xieshou.preference.NoticeChoice;
import cn.xieshou.preference.NoticeChoices;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the reader wants to be told. */
@Controller
@RequestMapping(NoticeChoiceController.ADDRESS)
class NoticeChoiceController {

    static final String ADDRESS = "/account/notices";

    private static final String YES = "yes";
    private static final String NO = "no";

    private final NoticeChoices choices;
    private final DigestTime digest;

    NoticeChoiceController(NoticeChoices choices, DigestTime digest) {
        this.choices = choices;
        this.digest = digest;
    }

    @GetMapping
    String show(Principal reader, Model model) {
        model.addAttribute("choice", choices.of(reader.getName()));
        model.addAttribute("digestAt", digest.time());
        return "notice/choice";
    }

    @PostMapping
    String choose(
            @RequestParam String atOnce,
            @RequestParam String concerned,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        if (!isAnswer(atOnce) || !isAnswer(concerned)) {
            model.addAttribute("error", "没有保存：请在每一项里选择一种");
            return show(reader, model);
        }
        choices.choose(reader.getName(), new NoticeChoice(YES.equals(atOnce), YES.equals(concerned)));
        redirect.addFlashAttribute("notice", "已保存。");
        return "redirect:" + ADDRESS;
    }

    private static boolean isAnswer(String typed) {
        return YES.equals(typed) || NO.equals(typed);
    }
}
