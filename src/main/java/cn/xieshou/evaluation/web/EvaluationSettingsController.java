package cn.xieshou.evaluation.web;

import cn.xieshou.evaluation.ExpertFields;
import cn.xieshou.evaluation.SchoolTies;
import cn.xieshou.evaluation.ScoreSource;
import cn.xieshou.evaluation.ScoringEditing;
import cn.xieshou.evaluation.ScoringEditing.TypedLine;
import cn.xieshou.evaluation.ScoringKind;
import cn.xieshou.evaluation.ScoringSheet;
import cn.xieshou.evaluation.ScoringSheets;
import cn.xieshou.page.PageAddress;
import cn.xieshou.page.TypedFields;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.register.Registers;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the office and administrators (the address is theirs alone) keep scoring sheets, and who judges whom not. */
@Controller
@RequestMapping(EvaluationSettingsController.ADDRESS)
class EvaluationSettingsController {

    static final String ADDRESS = "/settings/evaluations";

    private final SchoolTies ties;
    private final ScoringEditing editing;
    private final ScoringSheets sheets;
    private final Programmes programmes;
    private final ExpertFields fields;
    private final TieRegister register;
    private final Registers registers;

    EvaluationSettingsController(
            SchoolTies ties,
            ScoringEditing editing,
            ScoringSheets sheets,
            Programmes programmes,
            ExpertFields fields,
            TieRegister register,
            Registers registers) {
        this.ties = ties;
        this.editing = editing;
        this.sheets = sheets;
        this.programmes = programmes;
        this.fields = fields;
        this.register = register;
        this.registers = registers;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        return list(SchoolTies.Typed.EMPTY, Map.of(), sent, reader, model);
    }

    @PostMapping("/ties")
    String add(SchoolTies.Typed typed, Principal actor, Model model, RedirectAttributes redirect) {
        try {
            ties.add(typed, actor.getName());
        } catch (FormRefused refused) {
            return list(typed, refused.reasons(), Map.of(), actor, model);
        }
        redirect.addFlashAttribute("notice", "已登记，这名人员不会再被推荐评这所学校和它的结对学校。");
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/ties/{account}/{code}/remove")
    String remove(@PathVariable String account, @PathVariable String code, RedirectAttributes redirect) {
        if (!ties.couldBe(account, code)) {
            throw new NotThere();
        }
        try {
            ties.remove(account, code);
            redirect.addFlashAttribute("notice", "已删除。");
        } catch (FormRefused refused) {
            redirect.addFlashAttribute("error", refused.problems().get(0).reason());
        }
        return "redirect:" + ADDRESS;
    }

    @GetMapping("/{code}")
    String sheet(@PathVariable String code, @RequestParam(defaultValue = "TERM") String kind, Model model) {
        Programme programme = programme(code);
        ScoringKind known = kind(kind);
        return sheet(programme, known, lines(sheets.current(code, known)), "", Map.of(), model);
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Principal actor,
            Model model,
            RedirectAttributes redirect) {
        Programme programme = programme(code);
        ScoringKind kind = kind(sent.getOrDefault("kind", List.of("TERM")).get(0));
        List<TypedLine> typed = typed(sent);
        String note = String.valueOf(sent.getOrDefault("note", List.of("")).get(0));
        try {
            editing.change(code, kind, typed, note, actor.getName());
        } catch (FormRefused refused) {
            return sheet(programme, kind, typed, note, refused.reasons(), model);
        }
        redirect.addFlashAttribute("notice", "已存为新的一版。已经启动的评估仍用原来的版本。");
        Map<String, Object> asked = kind == ScoringKind.TERM ? Map.of() : Map.of("kind", kind.name());
        return "redirect:" + PageAddress.of(ADDRESS + "/" + code, asked);
    }

    private Programme programme(String code) {
        return programmes.find(code).orElseThrow(NotThere::new);
    }

    private static ScoringKind kind(String sent) {
        return TypedFields.choice(sent, ScoringKind.class).orElseThrow(NotThere::new);
    }

    private static List<TypedLine> lines(ScoringSheet sheet) {
        return sheet.criteria().stream().map(TypedLine::of).toList();
    }

    private static List<TypedLine> typed(MultiValueMap<String, String> sent) {
        List<TypedLine> lines = new ArrayList<>();
        for (int i = 0; i < ScoringEditing.MOST; i++) {
            lines.add(new TypedLine(
                    one(sent, "dimension", i),
                    one(sent, "name", i),
                    one(sent, "weight", i),
                    one(sent, "least", i),
                    one(sent, "evidence", i),
                    one(sent, "source", i)));
        }
        return lines;
    }

    private static String one(MultiValueMap<String, String> sent, String field, int at) {
        String typed = sent.getFirst(field + "-" + at);
        return typed == null ? "" : typed;
    }

    private String sheet(
            Programme programme,
            ScoringKind kind,
            List<TypedLine> lines,
            String note,
            Map<String, String> problems,
            Model model) {
        List<TypedLine> all = new ArrayList<>(lines);
        while (all.size() < ScoringEditing.MOST) {
            all.add(TypedLine.BLANK);
        }
        model.addAttribute("programme", programme);
        model.addAttribute("kind", kind);
        model.addAttribute("lines", all);
        model.addAttribute("note", note);
        model.addAttribute("problems", problems);
        model.addAttribute("sources", ScoreSource.values());
        model.addAttribute("versions", editing.versions(programme.code(), kind));
        return "evaluation/sheet";
    }

    private String list(
            SchoolTies.Typed typed,
            Map<String, String> problems,
            Map<String, String> sent,
            Principal reader,
            Model model) {
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("kinds", ScoringKind.values());
        model.addAttribute("experts", fields.all());
        model.addAttribute("view", registers.view(register, reader.getName(), sent));
        model.addAttribute("judges", ties.judges());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "evaluation/settings";
    }
}
