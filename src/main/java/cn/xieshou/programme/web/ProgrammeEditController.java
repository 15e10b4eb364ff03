package cn.xieshou.programme.web;

import cn.xieshou.page.PageAddress;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.ProgrammeEditing;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.programme.RuleRehearsals;
import cn.xieshou.programme.TypedProgramme;
import cn.xieshou.shared.Editors;
import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.SchoolYear;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing a programme's data from a school year on, by the office and the administrator. */
@Controller
class ProgrammeEditController {

    private final Programmes programmes;
    private final ProgrammeEditing editing;
    private final RuleRehearsals rehearsals;
    private final Editors editors;

    ProgrammeEditController(
            Programmes programmes, ProgrammeEditing editing, RuleRehearsals rehearsals, Editors editors) {
        this.programmes = programmes;
        this.editing = editing;
        this.rehearsals = rehearsals;
        this.editors = editors;
    }

    @GetMapping("/programmes/{code}/years/{year}")
    String edit(@PathVariable String code, @PathVariable String year, Principal viewer, Model model) {
        editors.require(viewer.getName());
        Programme programme = known(code);
        SchoolYear open = open(programme, year);
        TypedProgramme stored = TypedProgramme.of(programmes.in(code, open));
        return form(programme, open, stored, Map.of(), model);
    }

    @PostMapping("/programmes/{code}/years/{year}")
    String save(
            @PathVariable String code,
            @PathVariable String year,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String version,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        editors.require(viewer.getName());
        Programme programme = known(code);
        SchoolYear open = open(programme, year);
        TypedProgramme stored = TypedProgramme.of(programmes.in(code, open));
        if (stored.version().equals(version)) {
            // Of a form that was opened on something else, the answer is that it is out of date.
            IncompleteForm.require(fields.keySet(), stored.fields().keySet());
        }
        TypedProgramme typed = new TypedProgramme(fields);
        if (fields.containsKey("look")) {
            return looked(programme, open, typed, model);
        }
        if (stored.version().equals(version) && unseen(code, open, typed)) {
            model.addAttribute("error", "还没有保存：改动了指标、限额或者等次，请先看页面下方“这样改，对上一学年意味着什么”，再点一次保存。");
            return looked(programme, open, typed, model);
        }
        Map<String, String> problems = editing.edit(code, open, typed, version, viewer.getName());
        if (!problems.isEmpty()) {
            return form(programme, open, typed, problems, model);
        }
        redirect.addFlashAttribute("notice", "已保存，自" + open.label() + "起执行。");
        return PageAddress.of("redirect:/programmes/" + code, "year", open.startYear());
    }

    /** Whether it has other quotas, limits or grades, of which nobody has been shown what they would have meant. */
    private boolean unseen(String code, SchoolYear open, TypedProgramme typed) {
        return editing.problems(typed).isEmpty()
                && !typed.rules().equals(typed.get("seen"))
                && rehearsals.concerned(code, open, typed);
    }

    /** Nothing is saved: what was typed stays in the form, with what it would have meant. */
    private String looked(Programme programme, SchoolYear open, TypedProgramme typed, Model model) {
        Map<String, String> problems = editing.problems(typed);
        if (problems.isEmpty()) {
            model.addAttribute("rehearsed", rehearsals.of(programme.code(), open, typed));
        }
        return form(programme, open, typed, problems, model);
    }

    private String form(
            Programme programme, SchoolYear year, TypedProgramme typed, Map<String, String> problems, Model model) {
        ProgrammeYear held = programmes.in(programme.code(), year);
        model.addAttribute("programme", programme);
        model.addAttribute("year", year);
        model.addAttribute("typed", typed);
        model.addAttribute("version", TypedProgramme.of(held).version());
        model.addAttribute("problems", problems);
        model.addAttribute("quotas", QuotaRow.all(held));
        if (!problems.isEmpty()) {
            model.addAttribute(
                    "error", problems.getOrDefault("version", "没有保存：有" + problems.size() + "处需要改正，见下面标出的各项。"));
        }
        ProgrammeController.labels(model);
        return "programme/edit";
    }

    private SchoolYear open(Programme programme, String typed) {
        return OfferedYears.of(editing, programme)
                .find(typed)
                .filter(year -> !editing.isClosed(year))
                .orElseThrow(NotThere::new);
    }

    private Programme known(String code) {
        return programmes.find(code).orElseThrow(NotThere::new);
    }
}
