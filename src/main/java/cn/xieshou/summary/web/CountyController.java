package cn.xieshou.summary.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.directory.Role;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.page.PageAddress;
import cn.xieshou.paper.Papers;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Sheets;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.shared.NotThere;
import cn.xieshou.summary.CountyPaper;
import cn.xieshou.summary.CountySummaries;
import cn.xieshou.summary.CountyText;
import cn.xieshou.summary.SummaryPart;
import cn.xieshou.workflow.FormRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The county's summary of a school year, which the office writes from all of the schools' (R-SUM-1). */
@Controller
class CountyController {

    private static final String ADDRESS = "/summaries/county";
    private static final List<String> FIELDS = Stream.concat(
                    Stream.of("year", "after"),
                    Arrays.stream(SummaryPart.values()).map(SummaryPart::field))
            .toList();

    private final CountyPage page;
    private final CountySummaries county;
    private final CountyPaper paper;
    private final Papers papers;
    private final PassageRegister passages;
    private final Registers registers;
    private final Sheets sheets;

    CountyController(
            CountyPage page,
            CountySummaries county,
            CountyPaper paper,
            Papers papers,
            PassageRegister passages,
            Registers registers,
            Sheets sheets) {
        this.page = page;
        this.county = county;
        this.paper = paper;
        this.papers = papers;
        this.passages = passages;
        this.registers = registers;
        this.sheets = sheets;
    }

    /** @param version to read; the newest if there is none */
    @GetMapping(ADDRESS)
    String show(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String version,
            Principal reader,
            Model model) {
        return form(page.year(year), version, Map.of(), Map.of(), reader, model);
    }

    @PostMapping(ADDRESS)
    String save(@RequestParam Map<String, String> sent, Principal reader, Model model, RedirectAttributes redirect) {
        if (page.reader(reader.getName()) != Role.OFFICE) {
            throw new NotThere();
        }
        IncompleteForm.require(sent.keySet(), FIELDS);
        int year = page.year(sent.get("year"));
        try {
            int after = (int) AddressNumber.key(sent.getOrDefault("after", ""));
            int version = county.save(year, after, sent, reader.getName());
            redirect.addFlashAttribute("notice", "已保存为第" + version + "版，数字按现在的登记写入。");
            return "redirect:" + PageAddress.of(ADDRESS, "year", year);
        } catch (FormRefused refused) {
            return form(year, null, sent, refused.reasons(), reader, model);
        } catch (DuplicateKeyException e) {
            return form(year, null, sent, Map.of("", "同事刚刚也保存了一版。您写的都在下面，请对照以后再保存"), reader, model);
        }
    }

    @GetMapping(ADDRESS + "/{year}/{version}/text." + Papers.FORMATS)
    @RecordsExport("全县工作总结")
    ResponseEntity<byte[]> text(
            @PathVariable String year, @PathVariable String version, @PathVariable String format, Principal reader) {
        page.reader(reader.getName());
        CountyText text = page.find(page.year(year), version).orElseThrow(NotThere::new);
        String name = CountyPaper.title(text.schoolYear()) + text.label();
        return papers.answer(paper, paper.values(text, county.sums(text.schoolYear())), name, format);
    }

    @GetMapping("/summaries/passages")
    String passages(@RequestParam Map<String, String> sent, Principal reader, Model model) {
        model.addAttribute("view", registers.view(passages, reader.getName(), sent));
        return "summary/passages";
    }

    @GetMapping("/summaries/passages/export")
    @TakesLong
    @RecordsExport("各校总结摘编")
    void export(@RequestParam Map<String, String> sent, Principal reader, HttpServletResponse response)
            throws IOException {
        sheets.answer(response, "各校总结摘编", passages, reader.getName(), sent);
    }

    private String form(
            int year,
            @Nullable String version,
            Map<String, String> typed,
            Map<String, String> problems,
            Principal reader,
            Model model) {
        model.addAttribute("page", page.of(year, version, typed, reader.getName()));
        model.addAttribute("problems", problems);
        return "summary/county";
    }
}
