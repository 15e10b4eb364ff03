package cn.xieshou.openlesson.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.pairing.Recorders;
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

/** Open lessons, on screen and as Excel. */
@Controller
class LessonsController {

    private final LessonRegister register;
    private final Registers registers;
    private final Sheets sheets;
    private final Recorders recorders;

    LessonsController(LessonRegister register, Registers registers, Sheets sheets, Recorders recorders) {
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
        this.recorders = recorders;
    }

    @GetMapping("/open-lessons")
    String list(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        model.addAttribute("view", registers.view(register, reader.getName(), sent));
        model.addAttribute("mayRecord", recorders.school(reader.getName()).isPresent());
        return "openlesson/lessons";
    }

    @GetMapping("/open-lessons/export")
    @TakesLong
    @RecordsExport("公开课")
    void export(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        sheets.answer(response, "公开课", register, reader.getName(), sent);
    }
}
