package cn.xieshou.annualplan.web;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.PlanDesk;
import cn.xieshou.annualplan.PlanFilter;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanLateness;
import cn.xieshou.annualplan.PlanQuery;
import cn.xieshou.annualplan.PlanRegister;
import cn.xieshou.annualplan.PlanRow;
import cn.xieshou.annualplan.PlanUrging;
import cn.xieshou.database.TakesLong;
import cn.xieshou.document.SheetWriter;
import cn.xieshou.lateness.Delay;
import cn.xieshou.matter.Hand;
import cn.xieshou.matter.Hands;
import cn.xieshou.programme.Programmes;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The filing register of a school year, on screen and as Excel, with bulk urging. */
@Controller
class PlansController {

    private static final List<SheetWriter.Column> COLUMNS = List.of(
            new SheetWriter.Column("学年", 16),
            new SheetWriter.Column("结对编号", 14),
            new SheetWriter.Column("支援学校", 24),
            new SheetWriter.Column("受援学校", 24),
            new SheetWriter.Column("学段", 8),
            new SheetWriter.Column("方案", 36),
            new SheetWriter.Column("状态", 10),
            new SheetWriter.Column("逾期或延期", 12),
            new SheetWriter.Column("期限", 12),
            new SheetWriter.Column("逾期天数归属", 30),
            new SheetWriter.Column("报送日期", 12),
            new SheetWriter.Column("备案号", 28),
            new SheetWriter.Column("备案日期", 12),
            new SheetWriter.Column("在谁手里", 40),
            new SheetWriter.Column("免报理由", 30));

    private final PlanRegister register;
    private final PlanUrging urging;
    private final PlanDesk desk;
    private final Programmes programmes;
    private final Hands hands;
    private final PlanLateness lateness;

    PlansController(
            PlanRegister register,
            PlanUrging urging,
            PlanDesk desk,
            Programmes programmes,
            Hands hands,
            PlanLateness lateness) {
        this.register = register;
        this.urging = urging;
        this.desk = desk;
        this.programmes = programmes;
        this.hands = hands;
        this.lateness = lateness;
    }

    @ModelAttribute("query")
    PlanQuery query(
            @RequestParam(required = false, defaultValue = "") String year,
            @RequestParam(required = false, defaultValue = "") String state,
            @RequestParam(required = false, defaultValue = "") String programme,
            @RequestParam(required = false, defaultValue = "") String school,
            @RequestParam(required = false, defaultValue = "") String q,
            @RequestParam(required = false, defaultValue = "") String page) {
        int wanted = number(year, register.currentYear());
        boolean known = register.years().stream().anyMatch(one -> one.startYear() == wanted);
        return new PlanQuery(known ? wanted : register.currentYear(), state, programme, school, q, number(page, 1));
    }

    @GetMapping("/plans")
    String list(@ModelAttribute("query") PlanQuery query, Principal reader, Model model) {
        List<PlanRow> all = register.all(reader.getName(), query);
        List<PlanRow> filtered = register.filtered(all, query);
        PlanRegister.Slice slice = register.slice(filtered, query.page());
        model.addAttribute("toUrge", urging.owing(filtered).size());
        model.addAttribute("slice", slice);
        model.addAttribute("counts", register.counts(all));
        model.addAttribute("all", all.size());
        model.addAttribute("filters", Arrays.asList(PlanFilter.values()));
        model.addAttribute("hands", hands(query.year(), slice.rows()));
        model.addAttribute("delays", delays(slice.rows()));
        model.addAttribute("years", register.years());
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("schools", register.schools(reader.getName()));
        model.addAttribute("mayUrge", urging.may(reader.getName()));
        return "annualplan/plans";
    }

    @GetMapping("/plans/export")
    @TakesLong
    @RecordsExport("年度方案登记")
    void export(@ModelAttribute("query") PlanQuery query, Principal reader, HttpServletResponse response)
            throws IOException {
        List<PlanRow> rows = register.filtered(register.all(reader.getName(), query), query);
        Map<String, List<Hand>> held = hands(query.year(), rows);
        Map<PlanId, Delay> delays = delays(rows);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(query.yearLabel() + "年度工作方案备案登记.xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        SheetWriter.write(
                response.getOutputStream(),
                "备案登记",
                COLUMNS,
                rows.stream()
                        .map(row -> cells(
                                query,
                                row,
                                delays.get(row.id()),
                                held.getOrDefault(row.id().pairingId(), List.of()))));
    }

    /** Urges what the list shows with its filters, on all its pages. */
    @PostMapping("/plans/urge")
    @TakesLong
    String urge(
            @ModelAttribute("query") PlanQuery query,
            @RequestParam Map<String, String> sent,
            Principal reader,
            RedirectAttributes redirect) {
        // Without its filters a form would urge everybody.
        IncompleteForm.require(sent.keySet(), List.of("year", "q"));
        List<PlanRow> rows = register.filtered(register.all(reader.getName(), query), query);
        PlanUrging.Result result = urging.urge(reader.getName(), query.year(), rows);
        redirect.addFlashAttribute("urged", result);
        if (result.urged().isEmpty()) {
            redirect.addFlashAttribute("error", result.skipped().isEmpty() ? "没有需要催办的方案" : "没有催办任何一件，原因见下");
        } else {
            redirect.addFlashAttribute("notice", "已催办" + result.urged().size() + "件，正在办理的人会收到邮件");
        }
        return "redirect:" + query.address();
    }

    private Map<String, List<Hand>> hands(int year, List<PlanRow> rows) {
        List<String> open = rows.stream()
                .filter(row -> row.plan() != null && !row.plan().state().isClosed())
                .map(row -> row.id().pairingId())
                .toList();
        return desk.open(year, open).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> hands.of(entry.getValue())));
    }

    private Map<PlanId, Delay> delays(List<PlanRow> rows) {
        return lateness.of(
                rows.stream().map(PlanRow::plan).filter(Objects::nonNull).toList());
    }

    private static List<@Nullable Object> cells(PlanQuery query, PlanRow row, @Nullable Delay delay, List<Hand> held) {
        AnnualPlan plan = row.plan();
        return Arrays.asList(
                query.yearLabel(),
                row.id().pairingId(),
                row.supporting(),
                row.recipient(),
                row.level(),
                row.programme(),
                row.state(),
                String.join("、", row.remarks()),
                plan == null ? null : plan.dueOn(),
                delay == null ? "" : delay.parts(),
                plan == null ? null : plan.receivedOn(),
                plan == null ? null : plan.number(),
                plan == null ? null : plan.filedOn(),
                held.stream().map(Hand::sentence).collect(Collectors.joining("；")),
                plan == null ? "" : Objects.requireNonNullElse(plan.exemptReason(), ""));
    }

    private static int number(String typed, int otherwise) {
        try {
            return Integer.parseInt(Text.clean(typed));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
