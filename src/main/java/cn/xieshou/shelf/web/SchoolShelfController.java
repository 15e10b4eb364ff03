package cn.xieshou.shelf.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.directory.School;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shelf.SchoolShelf;
import cn.xieshou.shelf.SchoolShelves;
import cn.xieshou.shelf.ShelfAccess;
import cn.xieshou.shelf.ShelfSpace;
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

/** A school's page for those paired with it and the bureau: ideas, strengths, materials; it writes it itself. */
@Controller
class SchoolShelfController {

    private static final String ONE = "/shelf/schools/{code}";

    private final SchoolShelves shelves;
    private final ShelfAccess access;
    private final ShelfSpace space;
    private final Directory directory;
    private final DirectoryAccess rights;

    SchoolShelfController(
            SchoolShelves shelves, ShelfAccess access, ShelfSpace space, Directory directory, DirectoryAccess rights) {
        this.shelves = shelves;
        this.access = access;
        this.space = space;
        this.directory = directory;
        this.rights = rights;
    }

    @GetMapping(ONE)
    String show(@PathVariable String code, Principal reader, Model model) {
        return show(visible(code, reader), "", Map.of(), reader, model);
    }

    @PostMapping(ONE + "/space")
    String room(
            @PathVariable String code,
            @RequestParam String mega,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        School school = visible(code, reader);
        if (!rights.managesRoster(reader.getName())) {
            throw new NotThere();
        }
        try {
            shelves.room(school.code(), mega);
            redirect.addFlashAttribute("notice", "共享空间已修改。");
            return "redirect:/shelf/schools/" + school.code();
        } catch (FormRefused refused) {
            return show(school, mega, refused.reasons(), reader, model);
        }
    }

    @GetMapping(ONE + "/edit")
    String edit(@PathVariable String code, Principal reader, Model model) {
        SchoolShelf now = shelves.of(own(code, reader).code());
        return form(code, now.ideas(), now.strengths(), Map.of(), model);
    }

    @PostMapping(ONE + "/edit")
    String save(
            @PathVariable String code,
            @RequestParam String ideas,
            @RequestParam String strengths,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        School school = own(code, reader);
        try {
            shelves.says(school.code(), ideas, strengths, reader.getName());
            redirect.addFlashAttribute("notice", "已保存，结对学校和教育局可以看到。");
            return "redirect:/shelf/schools/" + school.code();
        } catch (FormRefused refused) {
            return form(code, ideas, strengths, refused.reasons(), model);
        }
    }

    private String show(School school, String mega, Map<String, String> problems, Principal reader, Model model) {
        String account = reader.getName();
        SchoolShelf shelf = shelves.of(school.code());
        boolean own = access.school(account).filter(school.code()::equals).isPresent();
        boolean keeps = rights.managesRoster(account);
        ShelfSpace.Space taken = space.of(school.code());
        model.addAttribute("school", school);
        model.addAttribute("shelf", shelf);
        model.addAttribute("writer", shelf.changedBy() == null ? "" : directory.personName(shelf.changedBy()));
        model.addAttribute("own", own);
        model.addAttribute("keeps", keeps);
        model.addAttribute("space", own || keeps ? taken : null);
        model.addAttribute("mega", mega.isEmpty() ? taken.allMega() : mega);
        model.addAttribute("problems", problems);
        model.addAttribute("materials", access.newest(school.code(), account));
        return "shelf/school";
    }

    private String form(String code, String ideas, String strengths, Map<String, String> problems, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("name", directory.schoolName(code));
        model.addAttribute("ideas", ideas);
        model.addAttribute("strengths", strengths);
        model.addAttribute("problems", problems);
        return "shelf/school-form";
    }

    private School visible(String code, Principal reader) {
        return directory
                .school(code)
                .filter(school -> access.readsSchool(reader.getName(), code))
                .orElseThrow(NotThere::new);
    }

    private School own(String code, Principal reader) {
        School school = visible(code, reader);
        if (access.school(reader.getName()).filter(code::equals).isEmpty()) {
            throw new NotThere();
        }
        return school;
    }
}
