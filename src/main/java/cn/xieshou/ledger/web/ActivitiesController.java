package cn.xieshou.ledger.web;

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

/** The ledger of a school year, on screen and as Excel; everybody sees the activities of the pairings that they may see. */
@Controller
class ActivitiesController {

    private final ActivityRegister register;
    private final Registers registers;
    private final Sheets sheets;
    private final ActivityAccess access;

    ActivitiesController(ActivityRegister register, Registers registers, Sheets sheets, ActivityAccess access) {
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
        this.access = access;
    }

    @GetMapping("/activities")
    String list(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        model.addAttribute("view", registers.view(register, reader.getName(), sent));
        model.addAttribute("mayRecord", access.recordsAny(reader.getName()));
        return "ledger/activities";
    }

    @GetMapping("/activities/export")
    @TakesLong
    @RecordsExport("帮扶活动台账")
    void export(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        String year = registers.asked(register, reader.getName(), sent).value("year");
        sheets.answer(response, "帮扶活动台账-" + year, register, reader.getName(), sent);
    }
}
