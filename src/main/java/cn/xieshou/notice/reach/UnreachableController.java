package cn.xieshou.notice.reach;

import cn.xieshou.database.TakesLong;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.document.SheetWriter;
import cn.xieshou.notice.outbox.StoredMail;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.securitylog.RecordsPersonalData;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom mail does not reach: for the office and administrators, and for principals about the own school. */
@Controller
@RequestMapping("/unreachable")
class UnreachableController {

    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<SheetWriter.Column> COLUMNS = List.of(
            new SheetWriter.Column("姓名", 12),
            new SheetWriter.Column("账号", 24),
            new SheetWriter.Column("角色", 16),
            new SheetWriter.Column("学校", 24),
            new SheetWriter.Column("邮箱", 28),
            new SheetWriter.Column("原因", 14),
            new SheetWriter.Column("邮件服务器的答复", 28),
            new SheetWriter.Column("未收到（封）", 12),
            new SheetWriter.Column("最近一封", 50),
            new SheetWriter.Column("时间", 17),
            new SheetWriter.Column("怎样处理", 50));

    private final Unreachable unreachable;
    private final Directory directory;
    private final Clock clock;

    UnreachableController(Unreachable unreachable, Directory directory, Clock clock) {
        this.unreachable = unreachable;
        this.directory = directory;
        this.clock = clock;
    }

    /** Somebody in the list; {@code school} is empty for the bureau. */
    record Line(Unreached it, String school) {}

    @GetMapping
    @RecordsPersonalData("收不到邮件的人")
    String list(Principal viewer, Model model) {
        Person person = allowed(viewer);
        List<Unreached> found = unreachable.of(person);
        model.addAttribute(
                "lines",
                found.stream().map(one -> new Line(one, school(one.person()))).toList());
        model.addAttribute(
                "causes",
                Arrays.stream(Unreached.Cause.values())
                        .filter(cause -> found.stream().anyMatch(one -> one.cause() == cause))
                        .toList());
        model.addAttribute("all", Unreachable.oversees(person));
        return "notice/unreachable";
    }

    @GetMapping("/export")
    @TakesLong
    @RecordsExport("收不到邮件的人")
    void export(Principal viewer, HttpServletResponse response) throws IOException {
        List<Unreached> found = unreachable.of(allowed(viewer));
        response.setContentType(SHEET_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("收不到邮件的人_" + LocalDate.now(clock) + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        SheetWriter.write(
                response.getOutputStream(), "收不到邮件的人", COLUMNS, found.stream().map(this::cells));
    }

    @PostMapping("/{account}/again")
    String sendAgain(@PathVariable String account, Principal viewer, RedirectAttributes redirect) {
        if (!Unreachable.oversees(allowed(viewer))) {
            throw unknown();
        }
        int queued = unreachable.sendAgain(directory
                .person(account)
                .orElseThrow(UnreachableController::unknown)
                .account());
        redirect.addFlashAttribute("notice", queued == 0 ? "没有需要补发的邮件：相关事项都已办结。" : "已重新排队" + queued + "封，稍后发送。");
        return "redirect:/unreachable";
    }

    private Person allowed(Principal viewer) {
        return directory
                .person(viewer.getName())
                .filter(Unreachable::mayLook)
                .orElseThrow(UnreachableController::unknown);
    }

    private String school(Person person) {
        String school = person.school();
        return school == null ? "" : directory.schoolName(school);
    }

    private List<@Nullable Object> cells(Unreached one) {
        StoredMail last = one.missed().isEmpty() ? null : one.missed().get(0);
        return Arrays.asList(
                one.person().name(),
                one.person().account(),
                one.person().role().label(),
                school(one.person()),
                one.person().email(),
                one.cause().label(),
                Objects.requireNonNullElse(one.answer(), ""),
                one.missed().size(),
                last == null ? "" : last.mail().subject(),
                last == null ? null : LocalDateTime.ofInstant(last.createdAt(), clock.getZone()),
                one.cause().remedy());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
