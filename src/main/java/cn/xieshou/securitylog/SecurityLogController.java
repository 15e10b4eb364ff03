package cn.xieshou.securitylog;

import cn.xieshou.database.TakesLong;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Sheets;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The security log for administrators (the address is theirs alone), on screen and as Excel. */
@Controller
class SecurityLogController {

    private final SecurityLogRegister register;
    private final Registers registers;
    private final Sheets sheets;
    private final Retention retention;

    SecurityLogController(SecurityLogRegister register, Registers registers, Sheets sheets, Retention retention) {
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
        this.retention = retention;
    }

    @GetMapping(SecurityLogRegister.ADDRESS)
    String list(@RequestParam Map<String, String> asked, Principal reader, Model model) {
        model.addAttribute("view", registers.view(register, reader.getName(), asked));
        model.addAttribute("days", retention.days());
        return "securitylog/log";
    }

    @GetMapping(SecurityLogRegister.ADDRESS + "/export")
    @TakesLong
    @RecordsExport("安全日志")
    void export(@RequestParam Map<String, String> asked, Principal reader, HttpServletResponse response)
            throws IOException {
        sheets.answer(response, register, reader.getName(), asked);
    }
}
