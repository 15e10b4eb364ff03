package cn.xieshou.attachment.web;

import cn.xieshou.attachment.AttachmentRegister;
import cn.xieshou.attachment.AttachmentRegister.Row;
import cn.xieshou.calendar.Term;
import cn.xieshou.database.TakesLong;
import cn.xieshou.document.SheetWriter;
import cn.xieshou.securitylog.RecordsExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of attachments per term, on screen and as Excel; everybody sees the pairings that they may see. */
@Controller
class AttachmentsController {

    private static final List<SheetWriter.Column> COLUMNS = List.of(
            new SheetWriter.Column("结对编号", 14),
            new SheetWriter.Column("支援学校", 24),
            new SheetWriter.Column("受援学校", 24),
            new SheetWriter.Column("学期", 28),
            new SheetWriter.Column("状态", 20),
            new SheetWriter.Column("挂职干部", 20),
            new SheetWriter.Column("指导干部", 14),
            new SheetWriter.Column("已挂职天数", 12),
            new SheetWriter.Column("还差天数", 12),
            new SheetWriter.Column("指导到校次数", 14),
            new SheetWriter.Column("已签收心得", 12),
            new SheetWriter.Column("待确认记录", 12),
            new SheetWriter.Column("认定日期", 12));

    private final AttachmentRegister register;
    private final TermChoice terms;

    AttachmentsController(AttachmentRegister register, TermChoice terms) {
        this.register = register;
        this.terms = terms;
    }

    @GetMapping("/attachments")
    String list(@RequestParam(required = false) @Nullable String term, Principal reader, Model model) {
        Term chosen = terms.read(term).orElseGet(() -> newest(reader));
        model.addAttribute("rows", rows(reader, chosen));
        model.addAttribute("term", chosen);
        model.addAttribute("slug", TermChoice.slug(chosen));
        model.addAttribute("terms", terms.offered(begun(reader), chosen));
        return "attachment/attachments";
    }

    @GetMapping("/attachments/export")
    @TakesLong
    @RecordsExport("挂职登记")
    void export(@RequestParam(required = false) @Nullable String term, Principal reader, HttpServletResponse response)
            throws IOException {
        Term chosen = terms.read(term).orElseGet(() -> newest(reader));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("挂职锻炼-" + TermChoice.slug(chosen) + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        SheetWriter.write(
                response.getOutputStream(),
                "挂职锻炼",
                COLUMNS,
                rows(reader, chosen).stream().map(AttachmentsController::cells));
    }

    /** The newest term that has something and is not of a school year to come; today's if none has. */
    private Term newest(Principal reader) {
        return begun(reader).stream().findFirst().orElseGet(terms::current);
    }

    private List<Term> begun(Principal reader) {
        return terms.known(register.begun(reader.getName()));
    }

    private List<Row> rows(Principal reader, Term term) {
        return register.rows(reader.getName(), term.schoolYear().startYear(), term.number());
    }

    private static List<@Nullable Object> cells(Row row) {
        return Arrays.asList(
                row.key().pairingId(),
                row.supporting(),
                row.recipient(),
                row.key().label(),
                row.state(),
                row.cadres(),
                row.mentor(),
                row.progress().days(),
                row.progress().missingDays(),
                row.progress().visits(),
                row.progress().reports(),
                row.progress().pending(),
                row.attachment() == null ? null : row.attachment().decidedOn());
    }
}
