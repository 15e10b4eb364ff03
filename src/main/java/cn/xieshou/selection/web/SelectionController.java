package cn.xieshou.selection.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.files.FilesOfCases;
import cn.xieshou.invitation.Invitables;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.secondment.Arrivals;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.selection.OwnWords;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.Selection;
import cn.xieshou.selection.SelectionAccess;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.SelectionLateness;
import cn.xieshou.selection.Selections;
import cn.xieshou.selection.VolunteerInvitation;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one selection; one that the account may not see answers as if it did not exist. */
@Controller
class SelectionController {

    private final Selections selections;
    private final Secondments secondments;
    private final SelectionAccess access;
    private final Arrivals arrivals;
    private final SelectionLateness lateness;
    private final FilesOfCases files;
    private final Pairings pairings;
    private final Directory directory;
    private final OwnWords words;
    private final VolunteerInvitation invitation;

    SelectionController(
            Selections selections,
            Secondments secondments,
            SelectionAccess access,
            Arrivals arrivals,
            SelectionLateness lateness,
            FilesOfCases files,
            Pairings pairings,
            Directory directory,
            OwnWords words,
            VolunteerInvitation invitation) {
        this.selections = selections;
        this.secondments = secondments;
        this.access = access;
        this.arrivals = arrivals;
        this.lateness = lateness;
        this.files = files;
        this.pairings = pairings;
        this.directory = directory;
        this.words = words;
        this.invitation = invitation;
    }

    @GetMapping("/secondments/{pairingId}/{year}")
    String show(@PathVariable String pairingId, @PathVariable String year, Principal reader, Model model) {
        if (!pairings.maySee(reader.getName(), pairingId)) {
            throw new NotThere();
        }
        SelectionKey key =
                new SelectionKey(pairingId, AddressNumber.schoolYear(year).startYear());
        Selection selection = selections.find(key).orElseThrow(NotThere::new);
        Pairing pairing = pairings.get(pairingId);
        String account = reader.getName();
        model.addAttribute("selection", selection);
        model.addAttribute("caseNumber", pairingId);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("pairing", pairing);
        model.addAttribute("supporting", directory.schoolName(pairing.supportingSchool()));
        model.addAttribute("recipient", directory.schoolName(pairing.recipientSchool()));
        model.addAttribute("size", selections.size(selection.key()).orElse(null));
        model.addAttribute("named", access.names(account, selection, pairing));
        model.addAttribute("judged", access.judgements(account, pairing));
        model.addAttribute("words", words.of(key));
        model.addAttribute(
                "links",
                invitation.over(key.subject()).isEmpty() && invitation.mayIssue(account, key.subject())
                        ? Invitables.idOf(invitation, key.subject())
                        : null);
        model.addAttribute("objections", access.objections(account));
        model.addAttribute("secondments", secondments.of(pairingId, key.schoolYear()));
        model.addAttribute("came", arrivals.arrivals(pairingId));
        model.addAttribute("files", files.of(SecondmentSelection.CASES, pairingId, key.schoolYear()));
        model.addAttribute("delay", lateness.of(selection));
        return "secondment/selection";
    }
}
