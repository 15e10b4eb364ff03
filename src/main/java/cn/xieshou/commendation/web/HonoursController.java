package cn.xieshou.commendation.web;

import cn.xieshou.commendation.Candidate;
import cn.xieshou.commendation.HonourPaper;
import cn.xieshou.commendation.Honours;
import cn.xieshou.database.TakesLong;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.paper.Papers;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Sheets;
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

/** The honour register on screen and as Excel, and the certificates. */
@Controller
class HonoursController {

    private final HonourRegister register;
    private final Registers registers;
    private final Sheets sheets;
    private final Honours honours;
    private final HonourPaper paper;
    private final Papers papers;

    HonoursController(
            HonourRegister register,
            Registers registers,
            Sheets sheets,
            Honours honours,
            HonourPaper paper,
            Papers papers) {
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
        this.honours = honours;
        this.paper = paper;
        this.papers = papers;
    }

    @GetMapping("/honours")
    String list(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        model.addAttribute("view", registers.view(register, reader.getName(), sent));
        return "commendation/honours";
    }

    @GetMapping("/honours/export")
    @TakesLong
    @RecordsExport("荣誉册")
    void export(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        sheets.answer(response, "荣誉册", register, reader.getName(), sent);
    }

    @GetMapping("/honours/{id}/certificate." + Papers.FORMATS)
    @RecordsExport("荣誉证书")
    ResponseEntity<byte[]> certificate(@PathVariable String id, @PathVariable String format, Principal reader) {
        Candidate one = honours.fetched(AddressNumber.key(id), reader.getName()).orElseThrow(NotThere::new);
        return papers.answer(paper, paper.values(one), "荣誉证书 " + one.number(), format);
    }
}
