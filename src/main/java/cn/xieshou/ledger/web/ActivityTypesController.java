package cn.xieshou.ledger.web;

import cn.xieshou.ledger.ActivityType;
import cn.xieshou.ledger.ActivityTypeEditing;
import cn.xieshou.ledger.ActivityTypeEditing.Typed;
import cn.xieshou.ledger.ActivityTypes;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.shared.MayBeAbsent;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the office and administrators (the address is theirs alone) keep the kinds of activities. */
@Controller
@RequestMapping(ActivityTypesController.ADDRESS)
class ActivityTypesController {

    static final String ADDRESS = "/settings/activity-types";

    private final ActivityTypes types;
    private final ActivityTypeEditing editing;

    ActivityTypesController(ActivityTypes types, ActivityTypeEditing editing) {
        this.types = types;
        this.editing = editing;
    }

    @GetMapping
    String list(Model model) {
        return list(new Typed("", List.of(), ""), Map.of(), model);
    }

    @PostMapping
    String add(
            @RequestParam String name,
            @RequestParam(required = false) @MayBeAbsent @Nullable List<String> quotas,
            @RequestParam(required = false) @MayBeAbsent @Nullable String subject,
            Model model,
            RedirectAttributes redirect) {
        Typed typed = new Typed(name, quotas, subject);
        try {
            editing.add(typed);
        } catch (FormRefused refused) {
            return list(typed, refused.reasons(), model);
        }
        redirect.addFlashAttribute("notice", "已新增，登记活动时可以选择。");
        return "redirect:" + ADDRESS;
    }

    @GetMapping("/{code}")
    String edit(@PathVariable String code, Model model) {
        ActivityType type = types.find(code).orElseThrow(NotThere::new);
        return edit(type, Typed.of(type), Map.of(), model);
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable String code,
            @RequestParam String name,
            @RequestParam(required = false) @MayBeAbsent @Nullable List<String> quotas,
            @RequestParam(required = false) @MayBeAbsent @Nullable String subject,
            Model model,
            RedirectAttributes redirect) {
        ActivityType type = types.find(code).orElseThrow(NotThere::new);
        Typed typed = new Typed(name, quotas, subject);
        try {
            editing.change(code, typed);
        } catch (FormRefused refused) {
            return edit(type, typed, refused.reasons(), model);
        }
        redirect.addFlashAttribute("notice", "已修改。以前登记的活动仍是原来的类型和指标。");
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/{code}/retire")
    String retire(@PathVariable String code, RedirectAttributes redirect) {
        return done(() -> editing.retire(code), "已停用，登记活动时不再列出；以前登记的不变。", redirect);
    }

    @PostMapping("/{code}/restore")
    String restore(@PathVariable String code, RedirectAttributes redirect) {
        return done(() -> editing.restore(code), "已恢复，登记活动时可以选择。", redirect);
    }

    private static String done(Runnable deed, String notice, RedirectAttributes redirect) {
        try {
            deed.run();
            redirect.addFlashAttribute("notice", notice);
        } catch (FormRefused refused) {
            redirect.addFlashAttribute("error", refused.problems().get(0).reason());
        }
        return "redirect:" + ADDRESS;
    }

    private String list(Typed typed, Map<String, String> problems, Model model) {
        model.addAttribute("types", types.all());
        model.addAttribute("recorded", editing.recorded());
        model.addAttribute(
                "clauseNames",
                QuotaClause.catalogue().stream().collect(Collectors.toMap(QuotaClause::id, QuotaClause::text)));
        return form(typed, problems, model, "ledger/types");
    }

    private String edit(ActivityType type, Typed typed, Map<String, String> problems, Model model) {
        model.addAttribute("type", type);
        model.addAttribute("times", editing.recorded().getOrDefault(type.code(), 0));
        return form(typed, problems, model, "ledger/type");
    }

    private static String form(Typed typed, Map<String, String> problems, Model model, String template) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("clauses", QuotaClause.catalogue());
        return template;
    }
}
