package cn.xieshou.assessment.web;

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

/** Final assessments, on screen and as Excel. */
@Controller
class AssessmentsController {

    private final AssessmentRegister register;
    private final Registers registers;
    private final Sheets sheets;

    AssessmentsController(AssessmentRegister register, Registers registers, Sheets sheets) {
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
    }

    @GetMapping("/assessments")
    String list(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        model.addAttribute("view", registers.view(register, reader.getName(), sent));
        return "assessment/assessments";
    }

    @GetMapping("/assessments/export")
    @TakesLong
    @RecordsExport("终结性评估登记")
    void export(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        sheets.answer(response, "终结性评估", register, reader.getName(), sent);
    }
}
