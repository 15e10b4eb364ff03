package cn.xieshou.attachment.web;

import cn.xieshou.attachment.AttachmentEntries;
import cn.xieshou.attachment.Entry;
import cn.xieshou.attachment.EntryKind;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.attachment.TermRow;
import cn.xieshou.attachment.TypedEntry;
import cn.xieshou.calendar.Term;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one term: who is attached, the ledger with its sum, the reports. A liaison types one line at a time. What the
 * account may not see or write answers as if it did not exist.
 */
@Controller
class AttachmentController {

    private static final String ONE_TERM = "/attachments/{pairing}/{slug}";

    private final AttachmentPage page;
    private final TermChoice terms;
    private final AttachmentEntries ledger;

    AttachmentController(AttachmentPage page, TermChoice terms, AttachmentEntries ledger) {
        this.page = page;
        this.terms = terms;
        this.ledger = ledger;
    }

    @GetMapping(ONE_TERM)
    String show(@PathVariable String pairing, @PathVariable String slug, Principal reader, Model model) {
        return render(key(pairing, slug), reader, model);
    }

    @PostMapping(ONE_TERM + "/stints")
    String stint(
            @PathVariable String pairing,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String cadre,
            @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String content,
            Principal liaison,
            Model model,
            RedirectAttributes redirect) {
        TypedEntry typed = new TypedEntry(cadre, firstDay, lastDay, place, content);
        return record(key(pairing, slug), EntryKind.STINT, typed, liaison, model, redirect);
    }

    @PostMapping(ONE_TERM + "/visits")
    String visit(
            @PathVariable String pairing,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "") String content,
            Principal liaison,
            Model model,
            RedirectAttributes redirect) {
        TypedEntry typed = TypedEntry.visit(firstDay, content);
        return record(key(pairing, slug), EntryKind.VISIT, typed, liaison, model, redirect);
    }

    @PostMapping(ONE_TERM + "/entries/{entry}/take-back")
    String takeBack(
            @PathVariable String pairing,
            @PathVariable String slug,
            @PathVariable String entry,
            Principal liaison,
            RedirectAttributes redirect) {
        TermKey key = key(pairing, slug);
        visible(key, liaison);
        Entry line = ledger.find(AddressNumber.key(entry))
                .filter(known -> ledger.keyOf(known).equals(key))
                .filter(known -> known.recordedBy().equals(liaison.getName()))
                .orElseThrow(NotThere::new);
        try {
            ledger.takeBack(line.id(), liaison.getName());
            redirect.addFlashAttribute("notice", "已撤回。请在“待办办理”里更正后再送确认，或者撤销。");
        } catch (FormRefused refused) {
            redirect.addFlashAttribute("error", refused.problems().get(0).reason());
        }
        return to(key);
    }

    private String record(
            TermKey key,
            EntryKind kind,
            TypedEntry typed,
            Principal liaison,
            Model model,
            RedirectAttributes redirect) {
        visible(key, liaison);
        if (!page.isLiaison(liaison.getName(), key, kind)) {
            throw new NotThere();
        }
        try {
            ledger.record(key, kind, typed, liaison.getName());
            redirect.addFlashAttribute("notice", "已登记，已请对方学校确认；确认之后计入。");
            return to(key);
        } catch (FormRefused refused) {
            show(refused, kind == EntryKind.STINT ? "stint" : "visit", typed, model);
            return render(key, liaison, model);
        }
    }

    private static void show(FormRefused refused, String form, TypedEntry typed, Model model) {
        Map<String, String> problems = refused.reasons();
        model.addAttribute(form, typed);
        model.addAttribute(form + "Problems", problems);
        model.addAttribute("error", problems.getOrDefault("", "没有登记：还有需要修改的地方，已填内容都保留着。"));
    }

    private String render(TermKey key, Principal reader, Model model) {
        page.of(visible(key, reader), reader.getName()).forEach(model::addAttribute);
        Map.of(
                        "stint",
                        TypedEntry.EMPTY,
                        "visit",
                        TypedEntry.EMPTY,
                        "stintProblems",
                        Map.of(),
                        "visitProblems",
                        Map.of())
                .forEach((name, nothing) -> {
                    if (!model.containsAttribute(name)) {
                        model.addAttribute(name, nothing);
                    }
                });
        return "attachment/attachment";
    }

    private TermRow visible(TermKey key, Principal reader) {
        return page.visible(reader.getName(), key).orElseThrow(NotThere::new);
    }

    private TermKey key(String pairing, String slug) {
        Term term = terms.read(slug).orElseThrow(NotThere::new);
        return new TermKey(pairing, term.schoolYear().startYear(), term.number());
    }

    private static String to(TermKey key) {
        return "redirect:/attachments/" + key.pairingId() + "/" + key.slug();
    }
}
