package cn.xieshou.programme.web;

import cn.xieshou.programme.Programme;
import cn.xieshou.programme.ProgrammeEditing;
import cn.xieshou.programme.ProgrammeKind;
import cn.xieshou.programme.Programmes;
import cn.xieshou.programme.TypedCopy;
import cn.xieshou.shared.Editors;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making a programme from another and setting its end, by the office and the administrator. */
@Controller
class NewProgrammeController {

    private final Programmes programmes;
    private final ProgrammeEditing editing;
    private final Editors editors;

    NewProgrammeController(Programmes programmes, ProgrammeEditing editing, Editors editors) {
        this.programmes = programmes;
        this.editing = editing;
        this.editors = editors;
    }

    @GetMapping("/programmes/new")
    String blank(@RequestParam(required = false) @Nullable String copy, Principal viewer, Model model) {
        editors.require(viewer.getName());
        return form(new TypedCopy(copy, null, null, null, null, null), Map.of(), model);
    }

    @PostMapping("/programmes")
    String add(TypedCopy typed, Principal viewer, Model model, RedirectAttributes redirect) {
        Map<String, String> problems = copy(typed, viewer.getName());
        if (!problems.isEmpty()) {
            return form(typed, problems, model);
        }
        redirect.addFlashAttribute("notice", "帮扶项目已建立。请核对协议编号、指标和期限，需要时逐项修改。");
        return "redirect:/programmes/" + typed.code();
    }

    @GetMapping("/programmes/{code}/end")
    String end(@PathVariable String code, Principal viewer, Model model) {
        editors.require(viewer.getName());
        Programme programme = known(code);
        String end = programme.endsOn() == null ? "" : programme.endsOn().toString();
        return endForm(programme, end, Map.of(), model);
    }

    @PostMapping("/programmes/{code}/end")
    String setEnd(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String endsOn,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        editors.require(viewer.getName());
        Programme programme = known(code);
        Map<String, String> problems = editing.setEnd(code, endsOn, viewer.getName());
        if (!problems.isEmpty()) {
            return endForm(programme, endsOn, problems, model);
        }
        redirect.addFlashAttribute("notice", "结束日期已保存。");
        return "redirect:/programmes/" + code;
    }

    private Map<String, String> copy(TypedCopy typed, String account) {
        try {
            return editing.copy(typed, account);
        } catch (DuplicateKeyException e) {
            return Map.of("code", "这个代码刚刚由他人使用");
        }
    }

    private String form(TypedCopy typed, Map<String, String> problems, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("kinds", ProgrammeKind.values());
        return "programme/new";
    }

    private static String endForm(Programme programme, String endsOn, Map<String, String> problems, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("endsOn", endsOn);
        model.addAttribute("problems", problems);
        return "programme/end";
    }

    private Programme known(String code) {
        return programmes.find(code).orElseThrow(NotThere::new);
    }
}
