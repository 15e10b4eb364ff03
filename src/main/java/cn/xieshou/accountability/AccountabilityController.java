package cn.xieshou.accountability;

import cn.xieshou.database.TakesLong;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Sheets;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where steps wait and in whose hands the days went, for those who answer for all of it; for everybody else there is no such page. */
@Controller
class AccountabilityController {

    private final UnitsRegister units;
    private final StepsRegister steps;
    private final UnitDays days;
    private final Reading reading;
    private final Registers registers;
    private final Sheets sheets;

    AccountabilityController(
            UnitsRegister units,
            StepsRegister steps,
            UnitDays days,
            Reading reading,
            Registers registers,
            Sheets sheets) {
        this.units = units;
        this.steps = steps;
        this.days = days;
        this.reading = reading;
        this.registers = registers;
        this.sheets = sheets;
    }

    @GetMapping("/accountability")
    String units(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        model.addAttribute("countedAt", days.countedAt().orElse(null));
        return list(units, "accountability/units", sent, reader, model);
    }

    @GetMapping("/accountability/export")
    @TakesLong
    @RecordsExport("办理时效")
    void exportUnits(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        export(units, sent, reader, response);
    }

    @GetMapping("/accountability/steps")
    String steps(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        return list(steps, "accountability/steps", sent, reader, model);
    }

    @GetMapping("/accountability/steps/export")
    @TakesLong
    @RecordsExport("在办环节")
    void exportSteps(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        export(steps, sent, reader, response);
    }

    private String list(
            Register<?> register, String template, Map<String, String> sent, Principal reader, Model model) {
        require(reader);
        model.addAttribute("view", registers.view(register, reader.getName(), sent));
        return template;
    }

    private void export(Register<?> register, Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        require(reader);
        sheets.answer(response, register.title(), register, reader.getName(), sent);
    }

    private void require(Principal reader) {
        if (!reading.may(reader.getName())) {
            throw new NotThere();
        }
    }
}
