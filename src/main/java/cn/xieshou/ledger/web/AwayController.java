package cn.xieshou.ledger.web;

import cn.xieshou.ledger.TypedActivity;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which an activity is written down without a line (R-ACT-1), and what keeps it on the device: no app is needed. */
@Controller
class AwayController {

    private final ActivityPage page;
    private final ActivityAccess access;

    AwayController(ActivityPage page, ActivityAccess access) {
        this.page = page;
        this.access = access;
    }

    @GetMapping("/activities/away")
    String away(Principal reader, Model model) {
        if (!access.recordsAny(reader.getName())) {
            throw new NotThere();
        }
        model.addAttribute("typed", TypedActivity.EMPTY);
        model.addAttribute("problems", Map.of());
        model.addAttribute("supporting", "支援学校");
        model.addAttribute("recipient", "受援学校");
        page.choices("", model);
        return "ledger/away";
    }

    /** Below the pages that it serves: a browser lets it serve no others. */
    @GetMapping("/activities/worker.js")
    String worker() {
        return "forward:/js/activity-worker.js";
    }
}
