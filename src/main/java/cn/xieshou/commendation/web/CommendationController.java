package cn.xieshou.commendation.web;

import cn.xieshou.commendation.Commendation;
import cn.xieshou.commendation.CommendationMatter;
import cn.xieshou.commendation.PublicList;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a round, with the list while it is public and the form to object (R-AWD-1). */
@Controller
class CommendationController {

    private final CommendationMatter matter;
    private final CommendationPages pages;
    private final PublicList list;

    CommendationController(CommendationMatter matter, CommendationPages pages, PublicList list) {
        this.matter = matter;
        this.pages = pages;
        this.list = list;
    }

    @GetMapping("/commendations/{id}")
    String show(@PathVariable String id, Principal reader, Model model) {
        return page(visible(id, reader), reader, "", "", Map.of(), model);
    }

    /** Under the account: nobody is told that somebody else has sent an objection while their page was open. */
    @PostMapping("/account/commendations/{id}/objections")
    String object(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String candidate,
            @RequestParam(required = false) @Nullable String content,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        Commendation one = visible(id, reader);
        try {
            list.object(one, candidate, content, reader.getName());
        } catch (FormRefused refused) {
            if (!list.mayObject(one, reader.getName())) {
                model.addAttribute("error", refused.sentence());
            }
            String chosen = candidate == null ? "" : candidate;
            return page(one, reader, chosen, content == null ? "" : content, refused.reasons(), model);
        }
        redirect.addFlashAttribute("notice", "异议已提出。公示期满后由没有推荐的股室或者办公室审查，结果写在本页；您的姓名和学校保密。");
        return "redirect:/commendations/" + id;
    }

    private String page(
            Commendation one,
            Principal reader,
            String candidate,
            String content,
            Map<String, String> problems,
            Model model) {
        model.addAttribute("page", pages.of(one, reader.getName()));
        model.addAttribute("candidate", candidate);
        model.addAttribute("content", content);
        model.addAttribute("problems", problems);
        return "commendation/round";
    }

    private Commendation visible(String id, Principal reader) {
        return matter.visible(id, reader.getName()).orElseThrow(NotThere::new);
    }
}
