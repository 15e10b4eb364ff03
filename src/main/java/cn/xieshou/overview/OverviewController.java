package cn.xieshou.overview;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page for the bureau; for everybody else there is none. */
@Controller
class OverviewController {

    private static final Set<Role> OVERSEEING = EnumSet.of(
            Role.OFFICE,
            Role.LEADING_GROUP,
            Role.PRIMARY_SECTION,
            Role.SECONDARY_SECTION,
            Role.PERSONNEL,
            Role.ADMINISTRATOR);

    private final Overview overview;
    private final Directory directory;

    OverviewController(Overview overview, Directory directory) {
        this.overview = overview;
        this.directory = directory;
    }

    @GetMapping("/overview")
    String show(@RequestParam(defaultValue = "") String year, Principal reader, Model model) {
        Role role = directory.person(reader.getName()).map(Person::role).orElseThrow(NotThere::new);
        if (!OVERSEEING.contains(role)) {
            throw new NotThere();
        }
        model.addAttribute("it", overview.of(reader.getName(), year));
        return "overview/overview";
    }
}
