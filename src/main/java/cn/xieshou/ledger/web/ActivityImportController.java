package cn.xieshou.ledger.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.ledger.ActivityImport;
import cn.xieshou.ledger.ActivityImports;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.register.Sheets;
import cn.xieshou.roster.WorkbookRefused;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import cn.xieshou.upload.Upload;
import cn.xieshou.upload.UploadRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Activities from a workbook: upload, preview, confirmation. A sheet that somebody else uploaded answers as if it did not exist. */
@Controller
class ActivityImportController {

    private static final String START = "/activities/import";
    private static final String ONE = START + "/{id}";
    private static final int PAGE_SIZE = 50;

    private final ActivityImports imports;
    private final ActivityAccess access;

    ActivityImportController(ActivityImports imports, ActivityAccess access) {
        this.imports = imports;
        this.access = access;
    }

    @GetMapping(START)
    String start(Principal viewer, Model model) {
        access.requireRecorder(viewer.getName());
        model.addAttribute("refused", List.of());
        return "ledger/import";
    }

    @GetMapping("/activities/import-template")
    @RecordsExport("活动台账模板")
    void template(Principal viewer, HttpServletResponse response) throws IOException {
        String school = access.requireRecorder(viewer.getName());
        Sheets.send(response, "活动台账模板", imports.template(school));
    }

    @PostMapping(START)
    @TakesLong
    String upload(Upload file, Principal viewer, Model model) throws IOException {
        access.requireRecorder(viewer.getName());
        try (Upload.Arrived copy = file.open("活动台账表格")) {
            return "redirect:" + START + "/" + imports.preview(copy.path(), file.name(), viewer.getName());
        } catch (UploadRefused refused) {
            model.addAttribute("refused", refused.reasons());
            return "ledger/import";
        } catch (WorkbookRefused refused) {
            model.addAttribute("refused", refused.reasons());
            return "ledger/import";
        }
    }

    @GetMapping(ONE)
    String preview(
            @PathVariable String id, @RequestParam(defaultValue = "1") String page, Principal viewer, Model model) {
        ActivityImport one = own(id, viewer);
        int pages = Math.max(1, (one.rows() + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.min(pages, AddressNumber.page(page));
        model.addAttribute("one", one);
        model.addAttribute("rows", imports.rows(one.id(), shown, PAGE_SIZE));
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return "ledger/import-preview";
    }

    /** Begins to record and leads to the page that tells how far it is. */
    @PostMapping(ONE + "/confirm")
    String confirm(@PathVariable String id, Principal viewer, RedirectAttributes redirect) {
        ActivityImports.Ordered ordered = imports.confirm(own(id, viewer), viewer.getName());
        if (!ordered.problem().isEmpty()) {
            redirect.addFlashAttribute("error", ordered.problem());
        }
        return "redirect:" + (ordered.work() == null ? START + "/" + id : "/work/" + ordered.work());
    }

    @PostMapping(ONE + "/discard")
    String discard(@PathVariable String id, Principal viewer, RedirectAttributes redirect) {
        boolean discarded = imports.discard(own(id, viewer));
        redirect.addFlashAttribute(
                discarded ? "notice" : "error", discarded ? "已放弃这份表格，一条也没有登记。" : "这份表格已经登记、正在登记或者已经放弃。");
        return "redirect:" + START;
    }

    private ActivityImport own(String id, Principal viewer) {
        return imports.find(AddressNumber.key(id), viewer.getName()).orElseThrow(NotThere::new);
    }
}
