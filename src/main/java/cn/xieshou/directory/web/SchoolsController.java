package cn.xieshou.directory.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Page;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.School;
import cn.xieshou.directory.Setting;
import cn.xieshou.shared.SchoolLevel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The register of schools: everybody who is signed in reads its public facts. */
@Controller
class SchoolsController {

    private static final int PAGE_SIZE = 30;

    private final Directory directory;

    SchoolsController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/schools")
    String list(SchoolQuery query, Model model) {
        List<School> found = directory.schools().stream().filter(query::matches).toList();
        int page = Paging.number(query.page());
        Page<School> shown = new Page<>(
                found.stream()
                        .skip(Page.offset(page, PAGE_SIZE))
                        .limit(PAGE_SIZE)
                        .toList(),
                page,
                PAGE_SIZE,
                found.size());
        model.addAttribute("query", query);
        model.addAttribute("schools", shown);
        model.addAttribute("url", url(query));
        model.addAttribute("levels", SchoolLevel.values());
        model.addAttribute("settings", Setting.values());
        model.addAttribute("principals", namesBySchool(Role.PRINCIPAL));
        model.addAttribute("liaisons", namesBySchool(Role.LIAISON));
        return "directory/schools";
    }

    private Map<String, String> namesBySchool(Role role) {
        return directory.peopleAs(role).stream()
                .filter(person -> person.school() != null)
                .collect(Collectors.toMap(
                        person -> String.valueOf(person.school()), Person::name, (a, b) -> a + "、" + b));
    }

    private static String url(SchoolQuery query) {
        return UriComponentsBuilder.fromPath("/schools")
                        .queryParam("q", "{text}")
                        .queryParam("level", "{level}")
                        .queryParam("setting", "{setting}")
                        .encode()
                        .buildAndExpand(query.text(), query.level(), query.setting())
                        .toUriString()
                + "&";
    }
}
