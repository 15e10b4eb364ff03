package cn.xieshou.matter.web;

import cn.xieshou.workflow.FormRefused;
import java.util.Map;
import org.springframework.ui.Model;

/** Shows on a page what was refused: at its field, or above everything if it belongs to none. */
final class Problems {

    private Problems() {}

    static void none(Model model) {
        model.addAttribute("problems", Map.of());
    }

    static void show(Model model, FormRefused refused) {
        Map<String, String> problems = refused.reasons();
        model.addAttribute("problems", problems);
        model.addAttribute("error", problems.get(""));
    }
}
