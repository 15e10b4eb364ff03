package cn.xieshou.selection.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Page;
import cn.xieshou.invitation.Invitables;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.Papers;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.selection.ObjectionInvitation;
import cn.xieshou.selection.Publicity;
import cn.xieshou.selection.PublicityPaper;
import cn.xieshou.selection.Selection;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.Selections;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The names that are public now, for everybody signed in; who takes down objections does it here. */
@Controller
class PublicityController {

    private static final int PAGE_SIZE = 30;

    private final Selections selections;
    private final Publicity publicity;
    private final PublicityPaper paper;
    private final Papers papers;
    private final Pairings pairings;
    private final Directory directory;
    private final ObjectionInvitation invitation;

    PublicityController(
            Selections selections,
            Publicity publicity,
            PublicityPaper paper,
            Papers papers,
            Pairings pairings,
            Directory directory,
            ObjectionInvitation invitation) {
        this.selections = selections;
        this.publicity = publicity;
        this.paper = paper;
        this.papers = papers;
        this.pairings = pairings;
        this.directory = directory;
        this.invitation = invitation;
    }

    /**
     * A list of names with where they go.
     *
     * @param links of whom it names, for whoever may record objections
     */
    record Notice(Selection selection, String supporting, String recipient, boolean mayRecord, String links) {}

    @GetMapping("/publicity")
    String list(@RequestParam(required = false) @Nullable String page, Principal reader, Model model) {
        String account = reader.getName();
        String own = directory.schoolsOf(account).stream().findFirst().orElse("");
        Page<Selection> today = selections.publicToday(own, AddressNumber.page(page), PAGE_SIZE);
        model.addAttribute("pages", today);
        model.addAttribute("notices", notices(today.rows(), account));
        model.addAttribute("problems", Map.of());
        model.addAttribute("typed", "");
        model.addAttribute("against", "");
        return "secondment/publicity";
    }

    @PostMapping("/publicity/{pairingId}/{year}/objections")
    String record(
            @PathVariable String pairingId,
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String teacher,
            @RequestParam(required = false) @Nullable String content,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        Selection selection = shown(pairingId, year);
        SelectionKey key = selection.key();
        try {
            publicity.record(key, teacher, content, reader.getName());
        } catch (FormRefused refused) {
            // What was typed stands alone, wherever in the list it was.
            model.addAttribute("notices", notices(List.of(selection), reader.getName()));
            model.addAttribute("problems", refused.reasons());
            model.addAttribute("typed", content == null ? "" : content);
            model.addAttribute("against", teacher == null ? "" : teacher);
            model.addAttribute("refused", key);
            if (!publicity.mayRecord(reader.getName(), selection)) {
                model.addAttribute("error", refused.sentence());
            }
            return "secondment/publicity";
        }
        redirect.addFlashAttribute("notice", "异议已登记，公示期满后由归口股室处理。");
        return "redirect:/publicity";
    }

    @GetMapping("/publicity/{pairingId}/{year}." + Papers.FORMATS)
    @RecordsExport("公示公告")
    ResponseEntity<byte[]> paper(
            @PathVariable String pairingId, @PathVariable String year, @PathVariable String format) {
        Selection selection = shown(pairingId, year);
        return papers.answer(
                paper, paper.values(selection), selection.key().year().label() + "支教人选公示 " + pairingId, format);
    }

    private List<Notice> notices(List<Selection> some, String account) {
        pairings.readTogether(
                some.stream().map(selection -> selection.key().pairingId()).toList());
        return some.stream().map(selection -> notice(selection, account)).toList();
    }

    private Notice notice(Selection selection, String account) {
        Pairing pairing = pairings.get(selection.key().pairingId());
        return new Notice(
                selection,
                directory.schoolName(pairing.supportingSchool()),
                directory.schoolName(pairing.recipientSchool()),
                publicity.mayRecord(account, selection),
                Invitables.idOf(invitation, selection.key().subject()));
    }

    /** What is not public, or not any more, answers as if it did not exist. */
    private Selection shown(String pairingId, String year) {
        return selections
                .publicToday(new SelectionKey(
                        pairingId, AddressNumber.schoolYear(year).startYear()))
                .orElseThrow(NotThere::new);
    }
}
