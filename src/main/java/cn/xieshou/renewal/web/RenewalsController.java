package cn.xieshou.renewal.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.Papers;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Sheets;
import cn.xieshou.renewal.DecisionPaper;
import cn.xieshou.renewal.Renewal;
import cn.xieshou.renewal.Renewals;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Renewals on screen and as Excel, and the papers of what was decided (R-FIN-3). */
@Controller
class RenewalsController {

    private final RenewalRegister register;
    private final Registers registers;
    private final Sheets sheets;
    private final Renewals renewals;
    private final Pairings pairings;
    private final DecisionPaper paper;
    private final Papers papers;

    RenewalsController(
            RenewalRegister register,
            Registers registers,
            Sheets sheets,
            Renewals renewals,
            Pairings pairings,
            DecisionPaper paper,
            Papers papers) {
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
        this.renewals = renewals;
        this.pairings = pairings;
        this.paper = paper;
        this.papers = papers;
    }

    @GetMapping("/renewals")
    String list(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        model.addAttribute("view", registers.view(register, reader.getName(), sent));
        return "renewal/list";
    }

    @GetMapping("/renewals/export")
    @TakesLong
    @RecordsExport("续签和结束登记")
    void export(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        sheets.answer(response, "续签和结束", register, reader.getName(), sent);
    }

    /** A pairing that the account may not see answers as if it did not exist. */
    @GetMapping("/renewals/{pairing}/decision." + Papers.FORMATS)
    @RecordsExport("续签或者结束决定书")
    ResponseEntity<byte[]> decision(@PathVariable String pairing, @PathVariable String format, Principal reader) {
        if (!pairings.maySee(reader.getName(), pairing)) {
            throw new NotThere();
        }
        Renewal one =
                renewals.find(pairing).filter(asked -> asked.decision() != null).orElseThrow(NotThere::new);
        return papers.answer(paper, paper.values(one), DecisionPaper.title(one) + " " + one.paperNumber(), format);
    }
}
