package cn.xieshou.rectification.web;

import cn.xieshou.rectification.RectificationMatter;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one rectification; one that the account may not see answers as if it did not exist. */
@Controller
class RectificationController {

    private final RectificationMatter matter;
    private final RectificationPage page;

    RectificationController(RectificationMatter matter, RectificationPage page) {
        this.matter = matter;
        this.page = page;
    }

    @GetMapping("/rectifications/{id}")
    String show(@PathVariable String id, Principal reader, Model model) {
        String account = reader.getName();
        model.addAttribute("page", page.of(matter.visible(id, account).orElseThrow(NotThere::new), account));
        return "rectification/rectification";
    }
}
