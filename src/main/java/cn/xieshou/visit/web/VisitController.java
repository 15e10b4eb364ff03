package cn.xieshou.visit.web;

import cn.xieshou.shared.NotThere;
import cn.xieshou.visit.Visit;
import cn.xieshou.visit.VisitMatter;
import cn.xieshou.visit.Visits;
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

/** One visit: to read, to take back; one that the account may not see answers as if it did not exist. */
@Controller
class VisitController {

    private final VisitMatter matter;
    private final Visits visits;
    private final VisitPage page;

    VisitController(VisitMatter matter, Visits visits, VisitPage page) {
        this.matter = matter;
        this.visits = visits;
        this.page = page;
    }

    @GetMapping("/visits/{id}")
    String show(@PathVariable String id, Principal reader, Model model) {
        return page.show(visible(id, reader), "", Map.of(), reader.getName(), model);
    }

    @PostMapping("/visits/{id}/void")
    String annul(
            @PathVariable String id,
            @RequestParam String reason,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        Visit one = visible(id, reader);
        visits.pairing(one.pairingId(), reader.getName());
        try {
            visits.annul(one, reason, reader.getName());
            redirect.addFlashAttribute("notice", "已作废，学校仍能看到这条记录和作废的原因。");
            return "redirect:" + one.path();
        } catch (FormRefused refused) {
            return page.show(visible(id, reader), reason, refused.reasons(), reader.getName(), model);
        }
    }

    private Visit visible(String id, Principal reader) {
        return matter.visible(id, reader.getName()).orElseThrow(NotThere::new);
    }
}
