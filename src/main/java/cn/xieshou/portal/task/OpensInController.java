package cn.xieshou.portal.task;

import cn.xieshou.page.TypedFields;
import cn.xieshou.portal.Viewer;
import cn.xieshou.preference.OpensIn;
import cn.xieshou.preference.Preferences;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one's tasks open first. */
@Controller
class OpensInController {

    private final Preferences preferences;
    private final Viewer viewer;

    OpensInController(Preferences preferences, Viewer viewer) {
        this.preferences = preferences;
        this.viewer = viewer;
    }

    @GetMapping("/account/tasks")
    String show(Model model) {
        model.addAttribute("places", OpensIn.values());
        model.addAttribute("chosen", preferences.opensIn(viewer.account()));
        return "portal/opens-in";
    }

    @PostMapping("/account/tasks")
    String choose(@RequestParam String opensIn, Model model, RedirectAttributes redirect) {
        Optional<OpensIn> chosen = TypedFields.choice(opensIn, OpensIn.class);
        if (chosen.isEmpty()) {
            model.addAttribute("error", "请选择一种办理方式");
            return show(model);
        }
        preferences.open(viewer.account(), chosen.get());
        redirect.addFlashAttribute("notice", "已保存：点“办理”时打开" + chosen.get().label() + "。");
        return "redirect:/account/tasks";
    }
}
