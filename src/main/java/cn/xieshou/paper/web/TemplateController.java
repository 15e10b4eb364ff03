package cn.xieshou.paper.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.directory.Directory;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperTemplate;
import cn.xieshou.paper.PaperTemplates;
import cn.xieshou.paper.TemplateUse;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Text;
import cn.xieshou.upload.Upload;
import cn.xieshou.upload.UploadRefused;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the office and administrators (the address is theirs alone) replace the templates of papers. */
@Controller
@RequestMapping(TemplateController.ADDRESS)
class TemplateController {

    static final String ADDRESS = "/settings/templates";

    /** In addresses and forms instead of a number: the template that the product brings. */
    static final String SHIPPED = "shipped";

    /** The field of a case's number, for a look at the template with what is true of it. */
    static final String CASE = "case";

    private final PaperTemplates templates;
    private final Directory directory;

    TemplateController(PaperTemplates templates, Directory directory) {
        this.templates = templates;
        this.directory = directory;
    }

    @GetMapping
    String list(Model model) {
        Map<String, TemplateUse> holding = templates.holding();
        model.addAttribute("kinds", templates.kinds());
        model.addAttribute("holding", holding);
        model.addAttribute("names", directory);
        return "paper/templates";
    }

    @GetMapping("/{kind}")
    String show(
            @PathVariable String kind,
            @RequestParam(name = CASE, required = false) @Nullable String number,
            Model model) {
        PaperKind of = known(kind);
        String wanted = Text.clean(number);
        model.addAttribute("number", wanted);
        model.addAttribute("missing", !wanted.isEmpty() && of.ofCase(wanted).isEmpty());
        return page(of, List.of(), model);
    }

    @PostMapping("/{kind}")
    @TakesLong
    String bring(@PathVariable String kind, Upload file, Principal reader, Model model, RedirectAttributes redirect)
            throws IOException {
        PaperKind of = known(kind);
        try (Upload.Arrived arrived = file.open("公文模板")) {
            PaperTemplates.Brought brought = templates.bring(of, file.name(), arrived.octets(), reader.getName());
            if (brought.template() == null) {
                return page(of, brought.reasons(), model);
            }
        } catch (UploadRefused refused) {
            return page(of, refused.reasons(), model);
        }
        redirect.addFlashAttribute("notice", "模板检查通过，还没有启用。请先预览，再点“启用”。");
        return "redirect:" + ADDRESS + "/" + of.key();
    }

    @PostMapping("/{kind}/use")
    String use(
            @PathVariable String kind, @RequestParam String template, Principal reader, RedirectAttributes redirect) {
        PaperKind of = known(kind);
        PaperTemplate wanted = wanted(of, template);
        if (templates.use(of, wanted, reader.getName())) {
            redirect.addFlashAttribute("notice", "已启用，从现在起生成的" + of.label() + "都按这个模板。");
        } else {
            redirect.addFlashAttribute("error", "这个模板已经在用，没有变动。");
        }
        return "redirect:" + ADDRESS + "/" + of.key();
    }

    private String page(PaperKind kind, List<String> refused, Model model) {
        List<TemplateUse> uses = templates.uses(kind);
        model.addAttribute("kind", kind);
        model.addAttribute("refused", refused);
        model.addAttribute("uses", uses);
        model.addAttribute(
                "current",
                uses.isEmpty() || uses.get(0).template() == null
                        ? SHIPPED
                        : String.valueOf(uses.get(0).template()));
        model.addAttribute("brought", templates.brought(kind));
        model.addAttribute("names", directory);
        return "paper/template";
    }

    private PaperKind known(String key) {
        return templates.kind(key).orElseThrow(NotThere::new);
    }

    /** Null for the one that the product brings. */
    private @Nullable PaperTemplate wanted(PaperKind kind, String template) {
        return template.equals(SHIPPED)
                ? null
                : templates.find(kind, AddressNumber.key(template)).orElseThrow(NotThere::new);
    }
}
