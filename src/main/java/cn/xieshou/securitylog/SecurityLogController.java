package cn.xieshou.securitylog;

import cn.xieshou.database.TakesLong;
import cn.xieshou.document.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The security log for administrators (the address is theirs alone), on screen and as Excel. */
@Controller
class SecurityLogController {

    private static final List<SheetWriter.Column> COLUMNS = List.of(
            new SheetWriter.Column("时间", 20),
            new SheetWriter.Column("谁", 28),
            new SheetWriter.Column("来自", 20),
            new SheetWriter.Column("事项", 14),
            new SheetWriter.Column("结果", 8),
            new SheetWriter.Column("对象", 40),
            new SheetWriter.Column("说明", 40),
            new SheetWriter.Column("次数", 8));

    private final SecurityLogRegister register;
    private final Retention retention;
    private final Clock clock;

    SecurityLogController(SecurityLogRegister register, Retention retention, Clock clock) {
        this.register = register;
        this.retention = retention;
        this.clock = clock;
    }

    @ModelAttribute("query")
    SecurityLogQuery query(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String result,
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String page) {
        return SecurityLogQuery.of(who, kind, result, address, from, to, page);
    }

    @GetMapping(SecurityLogQuery.ADDRESS)
    String list(@ModelAttribute("query") SecurityLogQuery query, Model model) {
        int total = register.count(query);
        model.addAttribute("lines", register.page(query));
        model.addAttribute("total", total);
        model.addAttribute("pages", Math.max(1, (total + SecurityLogRegister.PAGE - 1) / SecurityLogRegister.PAGE));
        model.addAttribute("kinds", SecurityKind.values());
        model.addAttribute("results", SecurityResult.values());
        model.addAttribute("days", retention.days());
        return "securitylog/log";
    }

    @GetMapping(SecurityLogQuery.ADDRESS + "/export")
    @TakesLong
    @RecordsExport("安全日志")
    void export(@ModelAttribute("query") SecurityLogQuery query, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("安全日志-" + LocalDate.now(clock) + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        SheetWriter.write(
                response.getOutputStream(), "安全日志", COLUMNS, register.all(query).map(SecurityLogController::cells));
    }

    private static List<Object> cells(SecurityLogLine line) {
        return List.of(
                line.time(),
                line.who(),
                line.address(),
                line.kind().label(),
                line.result().label(),
                line.subject(),
                line.detail(),
                line.times());
    }
}
