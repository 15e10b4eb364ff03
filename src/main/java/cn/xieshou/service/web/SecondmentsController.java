package cn.xieshou.service.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Sheets;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.SchoolYear;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of secondments per school year, on screen and as Excel. */
@Controller
class SecondmentsController {

    private final SecondmentRegister register;
    private final Registers registers;
    private final Sheets sheets;
    private final Clock clock;

    SecondmentsController(SecondmentRegister register, Registers registers, Sheets sheets, Clock clock) {
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/secondments")
    String list(@RequestParam Map<String, String> asked, Principal reader, Model model) {
        model.addAttribute("view", registers.view(register, reader.getName(), asked));
        return "secondment/register";
    }

    @GetMapping("/secondments/export")
    @TakesLong
    @RecordsExport("支教登记")
    void export(@RequestParam Map<String, String> asked, Principal reader, HttpServletResponse response)
            throws IOException {
        Asked cleaned = registers.asked(register, reader.getName(), asked);
        String year = new SchoolYear(Integer.parseInt(cleaned.value("year"))).label();
        sheets.answer(response, year + "支教登记-" + LocalDate.now(clock), register, reader.getName(), asked);
    }
}
