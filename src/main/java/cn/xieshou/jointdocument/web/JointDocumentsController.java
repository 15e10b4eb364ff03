package cn.xieshou.jointdocument.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Sheets;
import cn.xieshou.securitylog.RecordsExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of joint documents, on screen and as Excel; liaisons begin theirs from here. */
@Controller
class JointDocumentsController {

    private final JointDocumentRegister register;
    private final Registers registers;
    private final Sheets sheets;
    private final JointDocumentAccess access;
    private final Pairings pairings;
    private final MissingDocuments missing;

    JointDocumentsController(
            JointDocumentRegister register,
            Registers registers,
            Sheets sheets,
            JointDocumentAccess access,
            Pairings pairings,
            MissingDocuments missing) {
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
        this.access = access;
        this.pairings = pairings;
        this.missing = missing;
    }

    @GetMapping("/joint-documents")
    String list(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        List<Pairing> open = access.open(reader.getName());
        model.addAttribute("view", registers.view(register, reader.getName(), sent));
        model.addAttribute("missing", missing.of(reader.getName()));
        model.addAttribute("begins", open);
        model.addAttribute(
                "titles", pairings.titles(open.stream().map(Pairing::id).toList()));
        return "jointdocument/documents";
    }

    @GetMapping("/joint-documents/export")
    @TakesLong
    @RecordsExport("共同方案登记")
    void export(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        sheets.answer(response, "共同方案", register, reader.getName(), sent);
    }
}
