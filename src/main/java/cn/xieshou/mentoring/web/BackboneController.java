package cn.xieshou.mentoring.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.files.PageUploads;
import cn.xieshou.mentoring.BackboneFiles;
import cn.xieshou.mentoring.BackboneTeachers;
import cn.xieshou.mentoring.NewBackbone;
import cn.xieshou.mentoring.TypedBackbone;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.workflow.FormRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** New backbone teachers of a recipient school: recorded by it with the proof, struck out by it, its section or the office. */
@Controller
class BackboneController {

    static final int LONGEST_REASON = 300;

    private static final String PAGE = "/backbone/{pairing}";

    private final BackboneTeachers backbone;
    private final BackboneAccess access;
    private final BackbonePage page;
    private final BackboneFiles kept;
    private final PageUploads files;

    BackboneController(
            BackboneTeachers backbone,
            BackboneAccess access,
            BackbonePage page,
            BackboneFiles kept,
            PageUploads files) {
        this.backbone = backbone;
        this.access = access;
        this.page = page;
        this.kept = kept;
        this.files = files;
    }

    @GetMapping(PAGE)
    String show(@PathVariable("pairing") String id, Principal reader, Model model) {
        Pairing pairing = access.visible(id, reader.getName());
        return page.show(pairing, TypedBackbone.EMPTY, Map.of(), BackboneFiles.newKey(), reader.getName(), model);
    }

    @PostMapping(PAGE)
    @TakesLong
    String record(
            @PathVariable("pairing") String id,
            TypedBackbone sent,
            @RequestParam String key,
            HttpServletRequest request,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        String account = reader.getName();
        Pairing pairing = access.recording(id, account);
        PageUploads.Kept sentFiles = files.keep(kept, pairing.id(), key, account, request, model);
        String fresh = sentFiles.key();
        if (!sentFiles.ready()) {
            return page.show(pairing, sent, Map.of(), fresh, account, model);
        }
        try {
            backbone.record(pairing.id(), sent, fresh, account);
            redirect.addFlashAttribute("notice", "已登记，计入指标。");
            return "redirect:/backbone/" + pairing.id();
        } catch (FormRefused refused) {
            return page.show(pairing, sent, refused.reasons(), fresh, account, model);
        }
    }

    @PostMapping(PAGE + "/{id}/strike")
    String strike(
            @PathVariable("pairing") String pairingId,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        String account = reader.getName();
        NewBackbone one = access.striking(pairingId, id, account);
        TypedFields fields = new TypedFields();
        String why = fields.required("reason", "理由", reason, LONGEST_REASON);
        try {
            FormRefused.unless(fields);
            backbone.strike(one, why, account);
            redirect.addFlashAttribute("notice", "已改为不计入，理由双方都能看到。");
            return "redirect:/backbone/" + one.pairingId();
        } catch (FormRefused refused) {
            model.addAttribute("striking", one.id());
            model.addAttribute("reason", reason);
            return page.show(
                    access.visible(pairingId, account),
                    TypedBackbone.EMPTY,
                    refused.reasons(),
                    BackboneFiles.newKey(),
                    account,
                    model);
        }
    }
}
