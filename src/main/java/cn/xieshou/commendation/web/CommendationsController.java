package cn.xieshou.commendation.web;

import cn.xieshou.commendation.Commendations;
import cn.xieshou.database.TakesLong;
import cn.xieshou.programme.Programmes;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Sheets;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rounds of commendation: the office opens one, the bureau sees all, everybody those that are public (R-AWD-1). */
@Controller
class CommendationsController {

    private final Commendations commendations;
    private final CommendationRegister register;
    private final Registers registers;
    private final Sheets sheets;
    private final Programmes programmes;

    CommendationsController(
            Commendations commendations,
            CommendationRegister register,
            Registers registers,
            Sheets sheets,
            Programmes programmes) {
        this.commendations = commendations;
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
        this.programmes = programmes;
    }

    @GetMapping("/commendations")
    String list(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        return page(reader, sent, "", "", Map.of(), model);
    }

    @GetMapping("/commendations/export")
    @TakesLong
    @RecordsExport("历次表彰登记")
    void export(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        sheets.answer(response, "历次表彰", register, reader.getName(), sent);
    }

    @PostMapping("/commendations")
    String open(
            @RequestParam String programme,
            @RequestParam String year,
            Principal office,
            Model model,
            RedirectAttributes redirect) {
        if (!commendations.mayOpen(office.getName())) {
            throw new NotThere();
        }
        try {
            String id = commendations.open(programme, year, office.getName());
            redirect.addFlashAttribute("notice", "已启动表彰，编号" + id + "。系统已按数据提出建议，各股室收到了审核任务。");
            return "redirect:/commendations/" + id;
        } catch (FormRefused refused) {
            return page(office, Map.of(), programme, year, refused.reasons(), model);
        }
    }

    private String page(
            Principal reader,
            Map<String, String> sent,
            String programme,
            String year,
            Map<String, String> problems,
            Model model) {
        model.addAttribute("view", registers.view(register, reader.getName(), sent));
        model.addAttribute("mayOpen", commendations.mayOpen(reader.getName()));
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("years", commendations.years());
        model.addAttribute("programme", programme);
        model.addAttribute("year", year);
        model.addAttribute("problems", problems);
        return "commendation/list";
    }
}
