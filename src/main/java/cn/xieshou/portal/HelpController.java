package cn.xieshou.portal;

import cn.xieshou.shared.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the user guide; without a role in the address the reader's own. */
@Controller
class HelpController {

    private final Viewer viewer;

    HelpController(Viewer viewer) {
        this.viewer = viewer;
    }

    @GetMapping("/help")
    String own(Model model) {
        return show(viewer.role().map(HelpPage::of).orElse(HelpPage.PRINCIPAL), model);
    }

    @GetMapping("/help/{role}")
    String page(@PathVariable String role, Model model) {
        HelpPage page = HelpPage.at(role).orElseThrow(NotThere::new);
        return show(page, model);
    }

    private static String show(HelpPage page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("contents", HelpContents.of(page));
        model.addAttribute("pages", HelpPage.values());
        return "help/help";
    }
}
