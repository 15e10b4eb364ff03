package cn.xieshou.paper.web;

import cn.xieshou.page.AddressNumber;
import cn.xieshou.page.PageAddress;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperTemplates;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.paper.Papers;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Text;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Templates as files, empty or filled for a look before they take effect. */
@Controller
@RequestMapping(TemplateController.ADDRESS + "/{kind}/{template}")
class TemplateFiles {

    private final PaperTemplates templates;
    private final Papers papers;

    TemplateFiles(PaperTemplates templates, Papers papers) {
        this.templates = templates;
        this.papers = papers;
    }

    @GetMapping("/template.docx")
    @RecordsExport("公文模板")
    ResponseEntity<byte[]> template(@PathVariable String kind, @PathVariable String template) {
        PaperKind of = known(kind);
        return Papers.word(content(of, template), of.label() + "模板");
    }

    /** Filled with invented values, or with those of a real case. */
    @GetMapping("/preview." + Papers.FORMATS)
    @RecordsExport("公文预览")
    ResponseEntity<byte[]> preview(
            @PathVariable String kind,
            @PathVariable String template,
            @PathVariable String format,
            @RequestParam(name = "case", required = false) @Nullable String number) {
        PaperKind of = known(kind);
        byte[] content = content(of, template);
        String wanted = Text.clean(number);
        Optional<PaperValues> values = wanted.isEmpty() ? Optional.of(of.sample()) : of.ofCase(wanted);
        return values.map(known -> preview(of, content, known, format)).orElseGet(() -> mistyped(of, wanted));
    }

    private ResponseEntity<byte[]> preview(PaperKind kind, byte[] content, PaperValues values, String format) {
        String name = kind.label() + "预览";
        return format.equals("pdf")
                ? Papers.pdf(papers.pdf(content, kind, values), name)
                : Papers.word(papers.word(content, values), name);
    }

    /** Back to the page, which says at the field that there is no such number. */
    private static ResponseEntity<byte[]> mistyped(PaperKind kind, String number) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(
                        PageAddress.of(TemplateController.ADDRESS + "/" + kind.key(), TemplateController.CASE, number)))
                .build();
    }

    private PaperKind known(String key) {
        return templates.kind(key).orElseThrow(NotThere::new);
    }

    private byte[] content(PaperKind kind, String template) {
        return template.equals(TemplateController.SHIPPED)
                ? PaperTemplates.shipped(kind)
                : templates.content(
                        templates.find(kind, AddressNumber.key(template)).orElseThrow(NotThere::new));
    }
}
