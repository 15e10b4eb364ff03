package cn.xieshou.longwork.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.longwork.LongWorks;
import cn.xieshou.longwork.Work;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How far long work is, and what came of it. It draws itself anew while the work is open. */
@Controller
class WorkController {

    private static final int SECONDS = 3;

    private final LongWorks works;
    private final Directory directory;

    WorkController(LongWorks works, Directory directory) {
        this.works = works;
        this.directory = directory;
    }

    @GetMapping("/work/{id}")
    String show(@PathVariable String id, Principal viewer, Model model) {
        Work work = works.find(AddressNumber.key(id), viewer.getName()).orElseThrow(NotThere::new);
        model.addAttribute("line", works.line(work));
        model.addAttribute("links", works.links(work));
        model.addAttribute("by", directory.personName(work.askedBy()));
        if (work.isOpen()) {
            model.addAttribute("refreshSeconds", SECONDS);
        }
        return "longwork/work";
    }
}
