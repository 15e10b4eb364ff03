package cn.xieshou.roster.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Page;
import cn.xieshou.roster.ImportState;
import cn.xieshou.roster.Newcomers;
import cn.xieshou.roster.RosterImports;
import cn.xieshou.roster.RosterJobs;
import cn.xieshou.roster.RosterReading;
import cn.xieshou.roster.RosterSheet;
import cn.xieshou.roster.RosterUndo;
import cn.xieshou.roster.RowState;
import cn.xieshou.roster.StagedImport;
import cn.xieshou.roster.WorkbookRefused;
import cn.xieshou.securitylog.RecordsPersonalData;
import cn.xieshou.upload.Upload;
import cn.xieshou.upload.UploadRefused;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Upload, preview and confirmation of rosters. */
@Controller
class RosterController {

    private static final int PAGE_SIZE = 50;

    private final RosterReading reading;
    private final RosterImports history;
    private final RosterUndo undo;
    private final RosterJobs jobs;
    private final RosterAccess access;
    private final Newcomers newcomers;
    private final Directory directory;

    RosterController(
            RosterReading reading,
            RosterImports history,
            RosterUndo undo,
            RosterJobs jobs,
            RosterAccess access,
            Newcomers newcomers,
            Directory directory) {
        this.reading = reading;
        this.history = history;
        this.undo = undo;
        this.jobs = jobs;
        this.access = access;
        this.newcomers = newcomers;
        this.directory = directory;
    }

    @ModelAttribute
    void states(Model model) {
        model.addAttribute("newState", RowState.NEW);
        model.addAttribute("changedState", RowState.CHANGED);
        model.addAttribute("wrongState", RowState.WRONG);
    }

    @GetMapping("/roster")
    String start(Principal viewer, Model model) {
        access.require(viewer);
        return start(List.of(), model);
    }

    @PostMapping("/roster")
    @TakesLong
    String upload(Upload file, Principal viewer, Model model, RedirectAttributes redirect) throws IOException {
        access.require(viewer);
        try (Upload.Arrived copy = file.open("名册")) {
            String name = file.name();
            return file.size() > RosterReading.SMALL
                    ? begun(
                            jobs.read(reading.keep(copy.path(), name, viewer.getName()), viewer.getName()),
                            "/roster",
                            redirect)
                    : "redirect:/roster/" + reading.preview(copy.path(), name, viewer.getName());
        } catch (UploadRefused refused) {
            return start(refused.reasons(), model);
        } catch (WorkbookRefused refused) {
            return start(refused.reasons(), model);
        }
    }

    @GetMapping("/roster/{id}")
    @RecordsPersonalData("名册内容")
    String preview(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "1") String page,
            Principal viewer,
            Model model) {
        access.require(viewer);
        StagedImport staged = access.staged(id);
        if (staged.state() == ImportState.READING) {
            return "redirect:"
                    + jobs.readingOf(staged.id()).map(work -> "/work/" + work).orElse("/roster");
        }
        PreviewQuery query = PreviewQuery.of(staged, sheet, state, page);
        model.addAttribute("staged", staged);
        model.addAttribute("query", query);
        model.addAttribute(
                "rows",
                history.rows(staged.id(), query.sheet(), query.state(), query.page(), PAGE_SIZE).stream()
                        .map(PreviewRow::of)
                        .toList());
        int total = query.total(staged.counts());
        model.addAttribute("total", total);
        model.addAttribute("pages", new Page<>(List.of(), query.page(), PAGE_SIZE, total).pages());
        model.addAttribute("sheets", RosterSheet.values());
        model.addAttribute("states", RowState.values());
        model.addAttribute("newcomers", newcomers.of(staged, viewer.getName()));
        model.addAttribute("undoable", undo.isLast(staged));
        model.addAttribute("work", jobs.ofPreviews(List.of(staged)).get(staged.id()));
        model.addAttribute("by", directory.personName(staged.uploadedBy()));
        return "roster/preview";
    }

    /** Begins the import and leads to the page that tells how far it is. */
    @PostMapping("/roster/{id}/confirm")
    String confirm(@PathVariable String id, Principal viewer, RedirectAttributes redirect) {
        access.require(viewer);
        return begun(jobs.confirm(access.staged(id).id(), viewer.getName()), "/roster/" + id, redirect);
    }

    /** Sends links to everybody new who has not chosen a password yet. */
    @PostMapping("/roster/{id}/links")
    @TakesLong
    String links(@PathVariable String id, Principal viewer, RedirectAttributes redirect) {
        access.require(viewer);
        StagedImport staged = access.staged(id);
        int sent = newcomers.send(staged, viewer.getName());
        redirect.addFlashAttribute(
                sent > 0 ? "notice" : "error",
                sent > 0 ? "已向 " + sent + " 人的邮箱寄出首次登录链接，7天内有效。" : "没有可以寄送的人：都已设置密码、刚寄过链接或没有登记邮箱；没有邮箱的请打印登录条。");
        return "redirect:/roster/" + staged.id();
    }

    @PostMapping("/roster/{id}/discard")
    String discard(@PathVariable String id, Principal viewer, RedirectAttributes redirect) {
        access.require(viewer);
        if (jobs.discard(access.staged(id).id())) {
            redirect.addFlashAttribute("notice", "已放弃这次上传，没有写入任何内容。");
        } else {
            redirect.addFlashAttribute("error", "这次导入正在进行，不能放弃。");
        }
        return "redirect:/roster";
    }

    static String begun(RosterJobs.Ordered ordered, String otherwise, RedirectAttributes redirect) {
        if (!ordered.problem().isEmpty()) {
            redirect.addFlashAttribute("error", ordered.problem());
        }
        return "redirect:" + (ordered.work() == null ? otherwise : "/work/" + ordered.work());
    }

    private String start(List<String> refused, Model model) {
        List<StagedImport> newest = history.newest();
        model.addAttribute("refused", refused);
        model.addAttribute("imports", newest);
        model.addAttribute("works", jobs.ofPreviews(newest));
        model.addAttribute("underWay", jobs.underWay());
        model.addAttribute("names", directory);
        model.addAttribute("last", undo.last().map(StagedImport::id).orElse(-1L));
        return "roster/start";
    }
}
