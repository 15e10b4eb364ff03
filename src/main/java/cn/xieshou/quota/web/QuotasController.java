package cn.xieshou.quota.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.directory.Directory;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Sheets;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Quotas of a term over all pairings for the bureau; the lists behind its numbers for whoever may see the pairings. */
@Controller
class QuotasController {

    private final QuotasPage page;
    private final TermFilters terms;
    private final QuotaPairingsRegister pairings;
    private final QuotaActivitiesRegister activities;
    private final Registers registers;
    private final Sheets sheets;
    private final Directory directory;

    QuotasController(
            QuotasPage page,
            TermFilters terms,
            QuotaPairingsRegister pairings,
            QuotaActivitiesRegister activities,
            Registers registers,
            Sheets sheets,
            Directory directory) {
        this.page = page;
        this.terms = terms;
        this.pairings = pairings;
        this.activities = activities;
        this.registers = registers;
        this.sheets = sheets;
        this.directory = directory;
    }

    @GetMapping("/quotas")
    String show(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String term,
            Principal reader,
            Model model) {
        if (directory
                .person(reader.getName())
                .filter(one -> one.role().oversees())
                .isEmpty()) {
            throw new NotThere();
        }
        model.addAttribute("it", page.of(reader.getName(), terms.asked(year, term)));
        model.addAttribute("years", terms.year());
        model.addAttribute("terms", terms.term());
        return "quota/quotas";
    }

    @GetMapping("/quotas/pairings")
    String pairings(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        return list(pairings, "quota/pairings", sent, reader, model);
    }

    @GetMapping("/quotas/pairings/export")
    @TakesLong
    @RecordsExport("指标完成情况")
    void exportPairings(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        sheets.answer(response, pairings.title(), pairings, reader.getName(), sent);
    }

    @GetMapping("/quotas/activities")
    String activities(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        return list(activities, "quota/activities", sent, reader, model);
    }

    @GetMapping("/quotas/activities/export")
    @TakesLong
    @RecordsExport("指标对应的活动")
    void exportActivities(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        sheets.answer(response, activities.title(), activities, reader.getName(), sent);
    }

    private String list(
            Register<?> register, String template, Map<String, String> sent, Principal reader, Model model) {
        model.addAttribute("view", registers.view(register, reader.getName(), sent));
        return template;
    }
}
