package cn.xieshou.portal.task;

import cn.xieshou.portal.Viewer;
import cn.xieshou.preference.UsualOpinions;
import cn.xieshou.shared.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own usual opinions. */
@Controller
class OpinionsController {

    private static final String PAGE = "/account/opinions";

    private final UsualOpinions opinions;
    private final Viewer viewer;

    OpinionsController(UsualOpinions opinions, Viewer viewer) {
        this.opinions = opinions;
        this.viewer = viewer;
    }

    @GetMapping(PAGE)
    String show(Model model) {
        model.addAttribute("opinions", opinions.of(viewer.account()));
        return "portal/opinions";
    }

    @PostMapping(PAGE)
    String add(@RequestParam String text, Model model, RedirectAttributes redirect) {
        String refusal = opinions.add(viewer.account(), text);
        if (!refusal.isEmpty()) {
            model.addAttribute("problem", refusal);
            model.addAttribute("typed", text);
            return show(model);
        }
        redirect.addFlashAttribute("notice", "已保存。办理时在意见下面点“常用意见”就能用。");
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/{id}/remove")
    String remove(@PathVariable String id, RedirectAttributes redirect) {
        if (!opinions.remove(id, viewer.account())) {
            throw new NotThere();
        }
        redirect.addFlashAttribute("notice", "已删除。");
        return "redirect:" + PAGE;
    }
}
