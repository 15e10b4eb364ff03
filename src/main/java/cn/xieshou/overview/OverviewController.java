package cn.xieshou.overview;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page for the bureau; for everybody else there is none. */
@Controller
class OverviewController {

    private final Overview overview;
    private final Directory directory;

    OverviewController(Overview overview, Directory directory) {
        this.overview = overview;
        this.directory = directory;
    }

    @GetMapping("/overview")
    String show(@RequestParam(defaultValue = "") String year, Principal reader, Model model) {
        Role role = directory.person(reader.getName()).map(Person::role).orElseThrow(NotThere::new);
        if (!role.oversees()) {
            throw new NotThere();
        }
        model.addAttribute("it", overview.of(reader.getName(), year));
        return "overview/overview";
    }
}
