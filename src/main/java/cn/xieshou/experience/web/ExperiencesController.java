package cn.xieshou.experience.web;

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

/** The register of experiences, on screen and as Excel. */
@Controller
class ExperiencesController {

    private final ExperienceRegister register;
    private final Registers registers;
    private final Sheets sheets;

    ExperiencesController(ExperienceRegister register, Registers registers, Sheets sheets) {
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
    }

    @GetMapping("/experiences")
    String list(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        model.addAttribute("view", registers.view(register, reader.getName(), sent));
        return "experience/list";
    }

    @GetMapping("/experiences/export")
    @TakesLong
    @RecordsExport("经验材料登记")
    void export(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        String year = registers.asked(register, reader.getName(), sent).value("year");
        sheets.answer(response, "经验材料-" + year, register, reader.getName(), sent);
    }
}
