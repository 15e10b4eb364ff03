package cn.xieshou.service.web;

import cn.xieshou.page.TypedFields;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.service.EarlyEnds;
import cn.xieshou.service.RecordEntries;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One secondment: how it stands, its early end, awards, going and returning of those who learn (R-SEC-3, R-SEC-4). */
@Controller
@RequestMapping("/secondments/{id}")
class SecondmentController {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORDS = 2000;

    private final SecondmentPage page;
    private final EarlyEnds ends;
    private final RecordEntries records;

    SecondmentController(SecondmentPage page, EarlyEnds ends, RecordEntries records) {
        this.page = page;
        this.ends = ends;
        this.records = records;
    }

    @GetMapping
    String show(@PathVariable String id, Principal reader, Model model) {
        return page.show(page.visible(id, reader.getName()), reader.getName(), Map.of(), Map.of(), model);
    }

    /** A principal of either school asks for the early end; the personnel section decides. */
    @PostMapping("/early-end")
    String endEarly(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        Secondment secondment = page.visible(id, reader.getName());
        if (!ends.mayAsk(id, reader.getName()) && ends.pending(id).isEmpty()) {
            throw new NotThere();
        }
        return attempt(secondment, typed, reader, model, redirect, "已提交，由人秘股审核；审核期间任教照常进行。", fields -> {
            String reason = fields.required("reason", "提前结束的原因", TypedFields.sent(typed, "reason"), LONGEST_REASON);
            Optional<LocalDate> lastDay = fields.day("lastDay", "最后任教日", TypedFields.sent(typed, "lastDay"));
            FormRefused.unless(fields);
            ends.ask(id, reason, lastDay.orElseThrow(), reader.getName());
        });
    }

    @PostMapping("/awards")
    String award(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        Secondment secondment = page.recordable(id, reader.getName());
        return attempt(secondment, typed, reader, model, redirect, "已登记获奖情况。", fields -> {
            String name = fields.required("award", "奖励名称", TypedFields.sent(typed, "award"), LONGEST_NAME);
            String awardedBy = fields.required("awardedBy", "颁奖单位", TypedFields.sent(typed, "awardedBy"), LONGEST_NAME);
            Optional<LocalDate> on = fields.day("awardedOn", "获奖日期", TypedFields.sent(typed, "awardedOn"));
            FormRefused.unless(fields);
            records.award(id, name, awardedBy, on.orElseThrow(), reader.getName());
        });
    }

    @PostMapping("/going")
    String going(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        Secondment secondment = page.recordable(id, reader.getName());
        return attempt(secondment, typed, reader, model, redirect, "已登记到校。", fields -> {
            Optional<LocalDate> on = fields.day("wentOn", "到校日期", TypedFields.sent(typed, "wentOn"));
            FormRefused.unless(fields);
            records.went(id, on.orElseThrow(), reader.getName());
        });
    }

    @PostMapping("/return")
    String returned(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        Secondment secondment = page.recordable(id, reader.getName());
        return attempt(secondment, typed, reader, model, redirect, "已登记返校。", fields -> {
            Optional<LocalDate> on = fields.day("returnedOn", "返校日期", TypedFields.sent(typed, "returnedOn"));
            String learnt = fields.required("learnt", "学习收获", TypedFields.sent(typed, "learnt"), LONGEST_WORDS);
            FormRefused.unless(fields);
            records.returned(id, on.orElseThrow(), learnt, reader.getName());
        });
    }

    /** Does it and leads back to the page, or shows the page again with what was wrong and everything typed kept. */
    private String attempt(
            Secondment secondment,
            Map<String, String> typed,
            Principal reader,
            Model model,
            RedirectAttributes redirect,
            String notice,
            Deed deed) {
        try {
            deed.with(new TypedFields());
        } catch (FormRefused refused) {
            return page.show(secondment, reader.getName(), typed, refused.reasons(), model);
        }
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/secondments/" + secondment.id();
    }

    /** What a form of the page asks for. */
    private interface Deed {
        void with(TypedFields fields);
    }
}
