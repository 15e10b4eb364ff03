package cn.xieshou.meeting.web;

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

/** What joint meetings of a school year decided, on screen and as Excel; everybody sees those of the pairings that they may see. */
@Controller
class DecisionsController {

    private final DecisionRegister register;
    private final Registers registers;
    private final Sheets sheets;

    DecisionsController(DecisionRegister register, Registers registers, Sheets sheets) {
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
    }

    @GetMapping("/follow-ups")
    String list(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        model.addAttribute("view", registers.view(register, reader.getName(), sent));
        return "meeting/decisions";
    }

    @GetMapping("/follow-ups/export")
    @TakesLong
    @RecordsExport("联席会议议定事项")
    void export(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        String year = registers.asked(register, reader.getName(), sent).value("year");
        sheets.answer(response, "联席会议议定事项-" + year, register, reader.getName(), sent);
    }
}
