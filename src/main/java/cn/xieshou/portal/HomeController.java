package cn.xieshou.portal;

import cn.xieshou.longwork.LongWorks;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page after sign-in: what waits for me, what became of what I did, and for the office what needs care. */
@Controller
class HomeController {

    /** More than fits a page helps nobody to see what is next. */
    private static final int AT_ONCE = 50;

    private final Viewer viewer;
    private final MyMatters mine;
    private final SchoolMatters school;
    private final Show show;
    private final Warnings warnings;
    private final LongWorks works;

    HomeController(Viewer viewer, MyMatters mine, SchoolMatters school, Show show, Warnings warnings, LongWorks works) {
        this.viewer = viewer;
        this.mine = mine;
        this.school = school;
        this.show = show;
        this.warnings = warnings;
        this.works = works;
    }

    @GetMapping("/")
    String home(Model model) {
        String account = viewer.account();
        List<ToDo> toDo = mine.toDo(account);
        model.addAttribute("todo", toDo.subList(0, Math.min(AT_ONCE, toDo.size())));
        model.addAttribute("all", toDo.size());
        model.addAttribute(
                "late", toDo.stream().filter(task -> show.isLate(task.due())).count());
        model.addAttribute("owed", viewer.person().map(school::of).orElse(List.of()));
        model.addAttribute("done", mine.done(account));
        model.addAttribute("works", works.newsFor(account));
        model.addAttribute("warnings", warnings());
        return "portal/home";
    }

    private List<Warning> warnings() {
        return viewer.person().map(warnings::of).orElse(List.of());
    }
}
