package cn.xieshou.annualplan.web;

import cn.xieshou.annualplan.PlanRegister;
import cn.xieshou.annualplan.PlanRow;
import cn.xieshou.annualplan.PlanUrging;
import cn.xieshou.database.TakesLong;
import cn.xieshou.register.Asked;
import cn.xieshou.register.RegisterView;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Sheets;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.IncompleteForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The filing register of a school year, on screen and as Excel, with bulk urging. */
@Controller
class PlansController {

    private final PlanRegister register;
    private final Registers registers;
    private final Sheets sheets;
    private final PlanUrging urging;

    PlansController(PlanRegister register, Registers registers, Sheets sheets, PlanUrging urging) {
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
        this.urging = urging;
    }

    @GetMapping("/plans")
    String list(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        RegisterView<PlanRow> view = registers.view(register, reader.getName(), sent);
        boolean mayUrge = urging.may(reader.getName());
        model.addAttribute("view", view);
        model.addAttribute("year", PlanRegister.year(view.asked()).label());
        model.addAttribute("mayUrge", mayUrge);
        model.addAttribute("toUrge", mayUrge ? urging.owing(reader.getName(), view) : 0);
        return "annualplan/plans";
    }

    @GetMapping("/plans/export")
    @TakesLong
    @RecordsExport("年度方案登记")
    void export(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        Asked asked = registers.asked(register, reader.getName(), sent);
        String name = PlanRegister.year(asked).label() + "年度工作方案备案登记";
        sheets.answer(response, name, register, reader.getName(), sent);
    }

    /** Urges what the list shows with its filters, on all its pages. */
    @PostMapping("/plans/urge")
    @TakesLong
    String urge(@RequestParam Map<String, String> sent, Principal reader, RedirectAttributes redirect) {
        // Without its filters a form would urge everybody.
        IncompleteForm.require(sent.keySet(), List.of("year", "q"));
        Asked asked = registers.asked(register, reader.getName(), sent);
        PlanUrging.Result result = urging.urge(reader.getName(), asked);
        redirect.addFlashAttribute("urged", result);
        if (result.urged().isEmpty()) {
            redirect.addFlashAttribute("error", result.skipped().isEmpty() ? "没有需要催办的方案" : "没有催办任何一件，原因见下");
        } else {
            redirect.addFlashAttribute("notice", "已催办" + result.urged().size() + "件，正在办理的人会收到邮件");
        }
        return "redirect:" + asked.address();
    }
}
