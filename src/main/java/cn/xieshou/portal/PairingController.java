package cn.xieshou.portal;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.securitylog.RecordsPersonalData;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.insight.InstanceDiagrams;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The pages of one pairing; one that the account may not see answers as if it did not exist. */
@Controller
class PairingController {

    private final Pairings pairings;
    private final PairingPage page;
    private final PairingHeads heads;
    private final Panels panels;
    private final InstanceDiagrams diagrams;
    private final DissolutionPanel dissolved;
    private final Viewer viewer;

    PairingController(
            Pairings pairings,
            PairingPage page,
            PairingHeads heads,
            Panels panels,
            InstanceDiagrams diagrams,
            DissolutionPanel dissolved,
            Viewer viewer) {
        this.pairings = pairings;
        this.page = page;
        this.heads = heads;
        this.panels = panels;
        this.diagrams = diagrams;
        this.dissolved = dissolved;
        this.viewer = viewer;
    }

    @GetMapping("/pairings/{id}")
    String overview(@PathVariable String id, Model model) {
        Pairing pairing = visible(id);
        show(pairing, PairingTab.OVERVIEW, model);
        facts(pairing, model);
        model.addAttribute("milestones", page.milestones(pairing));
        model.addAttribute("waiting", page.waiting(pairing, viewer.account()));
        model.addAttribute("mayDissolve", dissolved.isPossible(pairing, viewer.account()));
        return "portal/pairing";
    }

    /**
     * All of it on one page, for paper: what was agreed and done and how it was judged. The records come after it, asked for by
     * the page itself, so that neither asks the database for everything that there is.
     */
    @GetMapping("/pairings/{id}/print")
    String print(@PathVariable String id, Model model) {
        Pairing pairing = visible(id);
        onPaper(pairing, Panels.WORK, model);
        facts(pairing, model);
        return "portal/pairing-print";
    }

    @GetMapping("/pairings/{id}/print/records")
    @RecordsPersonalData("联络人联系方式")
    String printRecords(@PathVariable String id, Model model) {
        onPaper(visible(id), Panels.RECORDS, model);
        return "portal/pairing-print-records";
    }

    private void onPaper(Pairing pairing, List<PairingTab> tabs, Model model) {
        page.readSchools(pairing);
        model.addAttribute("chapters", panels.onPaper(tabs, pairing, viewer.account()));
        model.addAttribute("head", heads.of(pairing, PairingTab.OVERVIEW));
        about(pairing, model);
        model.addAttribute("printed", true);
    }

    private void facts(Pairing pairing, Model model) {
        model.addAttribute("sides", page.sides(pairing));
        model.addAttribute("programme", page.programme(pairing));
        model.addAttribute("section", page.section(pairing));
        model.addAttribute("dissolution", dissolved.of(pairing));
    }

    @GetMapping("/pairings/{id}/years")
    String years(@PathVariable String id, Model model) {
        return show(visible(id), PairingTab.YEARS, model);
    }

    @GetMapping("/pairings/{id}/results")
    String results(@PathVariable String id, Model model) {
        return show(visible(id), PairingTab.RESULTS, model);
    }

    @GetMapping("/pairings/{id}/documents")
    String documents(@PathVariable String id, Model model) {
        return show(visible(id), PairingTab.DOCUMENTS, model);
    }

    @GetMapping("/pairings/{id}/people")
    @RecordsPersonalData("联络人联系方式")
    String people(@PathVariable String id, Model model) {
        return show(visible(id), PairingTab.PEOPLE, model);
    }

    @GetMapping("/pairings/{id}/trail")
    String trail(@PathVariable String id, Model model) {
        return show(visible(id), PairingTab.TRAIL, model);
    }

    @GetMapping(path = "/pairings/{id}/diagrams/{instance}", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String id, @PathVariable String instance) {
        return diagrams.model(visible(id).id(), instance).orElseThrow(NotThere::new);
    }

    private String show(Pairing pairing, PairingTab tab, Model model) {
        page.readSchools(pairing);
        model.addAttribute("panels", panels.of(tab, pairing, viewer.account()));
        model.addAttribute("head", heads.of(pairing, tab));
        about(pairing, model);
        return "portal/pairing-tab";
    }

    private static void about(Pairing pairing, Model model) {
        model.addAttribute("pairing", pairing);
        model.addAttribute("caseNumber", pairing.id());
    }

    private Pairing visible(String id) {
        return pairings.find(id)
                .filter(pairing -> pairings.maySee(viewer.account(), id))
                .orElseThrow(NotThere::new);
    }
}
