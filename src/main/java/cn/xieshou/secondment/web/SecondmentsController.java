package cn.xieshou.secondment.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.document.SheetWriter;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.SelectionStep;
import cn.xieshou.secondment.Selections;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.SchoolYear;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of secondments per school year, on screen and as Excel. */
@Controller
class SecondmentsController {

    private static final List<SheetWriter.Column> COLUMNS = List.of(
            new SheetWriter.Column("支教编号", 14),
            new SheetWriter.Column("结对编号", 14),
            new SheetWriter.Column("教师", 12),
            new SheetWriter.Column("学科", 14),
            new SheetWriter.Column("类别", 10),
            new SheetWriter.Column("派出学校", 24),
            new SheetWriter.Column("接收学校", 24),
            new SheetWriter.Column("顶岗岗位", 24),
            new SheetWriter.Column("骨干教师", 10),
            new SheetWriter.Column("自愿支教", 10),
            new SheetWriter.Column("进展", 20),
            new SheetWriter.Column("应到岗日期", 12),
            new SheetWriter.Column("实际到岗日期", 12),
            new SheetWriter.Column("选派逾期（天）", 14));

    private final SecondmentRegister register;
    private final Selections selections;
    private final Clock clock;

    SecondmentsController(SecondmentRegister register, Selections selections, Clock clock) {
        this.register = register;
        this.selections = selections;
        this.clock = clock;
    }

    @ModelAttribute("query")
    SecondmentQuery query(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String school,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page) {
        return SecondmentQuery.of(SecondmentQuery.number(year, newest()), school, state, q, page);
    }

    @GetMapping("/secondments")
    String list(@ModelAttribute("query") SecondmentQuery query, Principal reader, Model model) {
        model.addAttribute("slice", register.slice(reader.getName(), query));
        model.addAttribute("years", years(query.year()));
        model.addAttribute("schools", register.schools(reader.getName()));
        model.addAttribute("states", states());
        return "secondment/register";
    }

    @GetMapping("/secondments/export")
    @TakesLong
    @RecordsExport("支教登记")
    void export(@ModelAttribute("query") SecondmentQuery query, Principal reader, HttpServletResponse response)
            throws IOException {
        List<SecondmentRow> rows = register.rows(reader.getName(), query);
        String name = new SchoolYear(query.year()).label() + "支教登记-" + LocalDate.now(clock) + ".xlsx";
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        SheetWriter.write(
                response.getOutputStream(), "支教登记", COLUMNS, rows.stream().map(SecondmentsController::cells));
    }

    private static List<@Nullable Object> cells(SecondmentRow row) {
        return Arrays.asList(
                row.id(),
                row.pairingId(),
                row.teacher(),
                row.subject(),
                row.direction(),
                row.home(),
                row.host(),
                row.post(),
                row.backbone(),
                row.volunteer(),
                row.state(),
                row.startsOn(),
                row.cameOn(),
                row.daysLate() == 0 ? null : row.daysLate());
    }

    /** The year in which anything was selected last, else the one that is prepared now. */
    private int newest() {
        return selections.years().stream().findFirst().orElseGet(() -> SchoolYear.of(LocalDate.now(clock))
                .startYear());
    }

    private List<SchoolYear> years(int shown) {
        return Stream.concat(selections.years().stream(), Stream.of(shown))
                .distinct()
                .sorted((one, other) -> Integer.compare(other, one))
                .map(SchoolYear::new)
                .toList();
    }

    private static List<String> states() {
        return Stream.concat(
                        Arrays.stream(SelectionStep.values())
                                .filter(step -> step != SelectionStep.ELIGIBILITY && step != SelectionStep.CONFIRMED)
                                .map(SelectionStep::label),
                        Arrays.stream(SecondmentState.values()).map(SecondmentState::label))
                .toList();
    }
}
