package cn.xieshou.portal;

import cn.xieshou.database.TakesLong;
import cn.xieshou.document.SheetWriter;
import cn.xieshou.programme.Programmes;
import cn.xieshou.securitylog.RecordsExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of pairings, on screen and as Excel. */
@Controller
class PairingsController {

    private static final List<SheetWriter.Column> COLUMNS = List.of(
            new SheetWriter.Column("结对编号", 14),
            new SheetWriter.Column("支援学校", 24),
            new SheetWriter.Column("受援学校", 24),
            new SheetWriter.Column("帮扶范围", 18),
            new SheetWriter.Column("学段", 8),
            new SheetWriter.Column("方案", 36),
            new SheetWriter.Column("阶段", 12),
            new SheetWriter.Column("当前环节", 40),
            new SheetWriter.Column("在谁手里", 40),
            new SheetWriter.Column("结对日期", 12),
            new SheetWriter.Column("提前终止的原因", 40));

    private final PairingRegister register;
    private final Programmes programmes;
    private final Viewer viewer;
    private final Clock clock;

    PairingsController(PairingRegister register, Programmes programmes, Viewer viewer, Clock clock) {
        this.register = register;
        this.programmes = programmes;
        this.viewer = viewer;
        this.clock = clock;
    }

    @ModelAttribute("query")
    RegisterQuery query(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String school,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String page) {
        return RegisterQuery.of(programme, stage, school, q, sort, page);
    }

    @GetMapping("/pairings")
    String list(@ModelAttribute("query") RegisterQuery query, Model model) {
        PairingRegister.Slice slice = register.slice(viewer.account(), query);
        model.addAttribute("slice", slice);
        model.addAttribute("standings", register.standings(slice.rows()));
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("stages", StageFilter.values());
        model.addAttribute("schools", register.schools(viewer.account()));
        return "portal/pairings";
    }

    @GetMapping("/pairings/export")
    @TakesLong
    @RecordsExport("结对登记")
    void export(@ModelAttribute("query") RegisterQuery query, HttpServletResponse response) throws IOException {
        List<PairingRow> rows = register.rows(viewer.account(), query);
        Map<String, List<PairingRegister.Standing>> standings = register.standings(rows);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("结对登记-" + LocalDate.now(clock) + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        SheetWriter.write(
                response.getOutputStream(),
                "结对登记",
                COLUMNS,
                rows.stream().map(row -> cells(row, standings.getOrDefault(row.id(), List.of()))));
    }

    private static List<Object> cells(PairingRow row, List<PairingRegister.Standing> standings) {
        return List.of(
                row.id(),
                row.supporting(),
                row.recipient(),
                row.scope(),
                row.level(),
                row.programme(),
                row.standing(),
                standings.stream().map(PairingRegister.Standing::step).collect(Collectors.joining("；")),
                standings.stream().map(PairingRegister.Standing::hands).collect(Collectors.joining("；")),
                row.since(),
                row.cut());
    }
}
