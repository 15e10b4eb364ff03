package cn.xieshou.directory.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.LeadingGroups;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolProfiles;
import cn.xieshou.directory.Sight;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.securitylog.RecordsPersonalData;
import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.shared.Text;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** A school: public facts for everybody, people and teachers for the school itself and the bureau. */
@Controller
class SchoolController {

    private static final int PAGE_SIZE = 30;

    private final Directory directory;
    private final Teachers teachers;
    private final LeadingGroups groups;
    private final SchoolProfiles profiles;
    private final Sight sight;

    SchoolController(
            Directory directory, Teachers teachers, LeadingGroups groups, SchoolProfiles profiles, Sight sight) {
        this.directory = directory;
        this.teachers = teachers;
        this.groups = groups;
        this.profiles = profiles;
        this.sight = sight;
    }

    @GetMapping("/schools/{code}")
    @RecordsPersonalData("学校人员联系方式")
    String show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String page,
            Principal viewer,
            Model model) {
        School school = known(code);
        boolean inside = sight.teachers(viewer.getName(), code);
        model.addAttribute("school", school);
        model.addAttribute("fields", SchoolProfiles.fields());
        model.addAttribute("values", SchoolProfiles.values(school));
        model.addAttribute("staff", staff(code));
        model.addAttribute("inside", inside);
        model.addAttribute("editable", sight.editsProfile(viewer.getName(), code));
        if (inside) {
            String text = Text.clean(q);
            model.addAttribute("q", text);
            model.addAttribute("groups", groups.ofSchool(code));
            model.addAttribute("teachers", teachers.search(code, text, Paging.number(page), PAGE_SIZE));
            model.addAttribute("url", url(code, text));
        }
        return "directory/school";
    }

    @GetMapping("/schools/{code}/teachers/{staffNumber}")
    @RecordsPersonalData("教师信息")
    String teacher(@PathVariable String code, @PathVariable String staffNumber, Principal viewer, Model model) {
        if (!sight.teachers(viewer.getName(), code)) {
            throw unknown();
        }
        Teacher teacher = teachers.find(staffNumber)
                .filter(found -> found.school().equals(code))
                .orElseThrow(SchoolController::unknown);
        model.addAttribute("school", known(code));
        model.addAttribute("teacher", teacher);
        model.addAttribute("personal", sight.personalData(viewer.getName(), code));
        return "directory/teacher";
    }

    @GetMapping("/schools/{code}/profile")
    String edit(@PathVariable String code, Principal viewer, Model model) {
        School school = editable(code, viewer);
        return form(school, SchoolProfiles.values(school), Map.of(), model);
    }

    @PostMapping("/schools/{code}/profile")
    String save(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        School school = editable(code, viewer);
        IncompleteForm.require(typed.keySet(), SchoolProfiles.values(school).keySet());
        Map<String, String> problems = profiles.save(school, typed);
        if (!problems.isEmpty()) {
            return form(school, typed, problems, model);
        }
        redirect.addFlashAttribute("notice", school.name() + "的概况已保存。");
        return "redirect:/schools/" + school.code();
    }

    private static String form(School school, Map<String, String> typed, Map<String, String> problems, Model model) {
        model.addAttribute("school", school);
        model.addAttribute("fields", SchoolProfiles.fields());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "directory/profile";
    }

    private List<Person> staff(String code) {
        return List.of(Role.PRINCIPAL, Role.LIAISON).stream()
                .flatMap(role -> directory.membersOf(role.group(code)).stream())
                .toList();
    }

    private School editable(String code, Principal viewer) {
        School school = known(code);
        if (!sight.editsProfile(viewer.getName(), code)) {
            throw new AccessDeniedException("only the school itself and the office change a profile");
        }
        return school;
    }

    private School known(String code) {
        return directory.school(code).orElseThrow(SchoolController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String url(String code, String text) {
        return UriComponentsBuilder.fromPath("/schools/{code}")
                        .queryParam("q", "{text}")
                        .encode()
                        .buildAndExpand(code, text)
                        .toUriString()
                + "&";
    }
}
