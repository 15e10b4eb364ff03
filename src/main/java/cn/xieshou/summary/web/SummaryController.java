package cn.xieshou.summary.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one school's summary. */
@Controller
class SummaryController {

    private final SummaryPage page;
    private final SummaryAccess access;

    SummaryController(SummaryPage page, SummaryAccess access) {
        this.page = page;
        this.access = access;
    }

    @GetMapping("/summaries/{id}")
    String show(@PathVariable String id, Principal reader, Model model) {
        model.addAttribute("page", page.of(access.visible(id, reader.getName()), reader.getName()));
        return "summary/summary";
    }
}
