package cn.xieshou.summary.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Sheets;
import cn.xieshou.securitylog.RecordsExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of summaries, on screen and as Excel. */
@Controller
class SummariesController {

    private final SummaryRegister register;
    private final Registers registers;
    private final Sheets sheets;
    private final CountyPage county;

    SummariesController(SummaryRegister register, Registers registers, Sheets sheets, CountyPage county) {
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
        this.county = county;
    }

    @GetMapping("/summaries")
    String list(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        model.addAttribute("view", registers.view(register, reader.getName(), sent));
        model.addAttribute("county", county.isFor(reader.getName()));
        return "summary/summaries";
    }

    @GetMapping("/summaries/export")
    @TakesLong
    @RecordsExport("学年工作总结")
    void export(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        sheets.answer(response, "学年工作总结", register, reader.getName(), sent);
    }
}
