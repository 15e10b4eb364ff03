package cn.xieshou.attachment.web;

import cn.xieshou.attachment.TermRow;
import cn.xieshou.database.TakesLong;
import cn.xieshou.register.RegisterView;
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

/** The register of attachments per term, on screen and as Excel; everybody sees the pairings that they may see. */
@Controller
class AttachmentsController {

    private final AttachmentsRegister register;
    private final Registers registers;
    private final Sheets sheets;
    private final TermChoice terms;

    AttachmentsController(AttachmentsRegister register, Registers registers, Sheets sheets, TermChoice terms) {
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
        this.terms = terms;
    }

    @GetMapping("/attachments")
    String list(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        RegisterView<TermRow> view = registers.view(register, reader.getName(), sent);
        model.addAttribute("view", view);
        model.addAttribute("term", terms.asked(view.asked()));
        return "attachment/attachments";
    }

    @GetMapping("/attachments/export")
    @TakesLong
    @RecordsExport("挂职登记")
    void export(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        String term = registers.asked(register, reader.getName(), sent).value("term");
        sheets.answer(response, "挂职锻炼-" + term, register, reader.getName(), sent);
    }
}
