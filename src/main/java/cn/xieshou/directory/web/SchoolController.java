package cn.xieshou.directory.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.directory.LeadingGroups;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolPanel;
import cn.xieshou.directory.SchoolProfiles;
import cn.xieshou.register.Registers;
import cn.xieshou.securitylog.RecordsPersonalData;
import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A school: public facts for everybody, people and teachers for the school itself and the bureau. */
@Controller
class SchoolController {

    private final Directory directory;
    private final Registers registers;
    private final LeadingGroups groups;
    private final SchoolProfiles profiles;
    private final DirectoryAccess rights;
    private final ObjectProvider<SchoolPanel> features;

    SchoolController(
            Directory directory,
            Registers registers,
            LeadingGroups groups,
            SchoolProfiles profiles,
            DirectoryAccess rights,
            ObjectProvider<SchoolPanel> features) {
        this.directory = directory;
        this.registers = registers;
        this.groups = groups;
        this.profiles = profiles;
        this.rights = rights;
        this.features = features;
    }

    /**
     * What a feature adds to the page.
     *
     * @param template where its fragment {@code panel} is
     * @param it what the fragment shows
     */
    record Panel(String template, Object it) {}

    @GetMapping("/schools/{code}")
    @RecordsPersonalData("学校人员联系方式")
    String show(@PathVariable String code, @RequestParam Map<String, String> asked, Principal viewer, Model model) {
        School school = known(code);
        boolean inside = rights.teachers(viewer.getName(), code);
        model.addAttribute("school", school);
        model.addAttribute("fields", SchoolProfiles.fields());
        model.addAttribute("values", SchoolProfiles.values(school));
        model.addAttribute("staff", staff(code));
        model.addAttribute("panels", panels(school, viewer.getName()));
        model.addAttribute("inside", inside);
        model.addAttribute("editable", rights.editsProfile(viewer.getName(), code));
        if (inside) {
            model.addAttribute("groups", groups.ofSchool(code));
            model.addAttribute("view", registers.view(new TeachersRegister(school), viewer.getName(), asked));
        }
        return "directory/school";
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

    private List<Panel> panels(School school, String account) {
        return features.orderedStream()
                .flatMap(feature ->
                        Stream.ofNullable(feature.of(school, account)).map(it -> new Panel(feature.template(), it)))
                .toList();
    }

    private List<Person> staff(String code) {
        return List.of(Role.PRINCIPAL, Role.LIAISON).stream()
                .flatMap(role -> directory.membersOf(role.group(code)).stream())
                .toList();
    }

    private School editable(String code, Principal viewer) {
        School school = known(code);
        if (!rights.editsProfile(viewer.getName(), code)) {
            throw new AccessDeniedException("only the school itself and the office change a profile");
        }
        return school;
    }

    private School known(String code) {
        return directory.school(code).orElseThrow(NotThere::new);
    }
}
