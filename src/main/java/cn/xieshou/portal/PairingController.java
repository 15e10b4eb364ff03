package cn.xieshou.portal;

import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.securitylog.RecordsPersonalData;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.insight.InstanceDiagrams;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of one pairing; one that the account may not see answers as if it did not exist. */
@Controller
class PairingController {

    private final Pairings pairings;
    private final PairingPage page;
    private final SurveyComparison surveys;
    private final AgreementPanel agreements;
    private final Panels panels;
    private final Progress progress;
    private final InstanceDiagrams diagrams;
    private final Trail trail;
    private final DissolutionPanel dissolved;
    private final Viewer viewer;

    PairingController(
            Pairings pairings,
            PairingPage page,
            SurveyComparison surveys,
            AgreementPanel agreements,
            Panels panels,
            Progress progress,
            InstanceDiagrams diagrams,
            Trail trail,
            DissolutionPanel dissolved,
            Viewer viewer) {
        this.pairings = pairings;
        this.page = page;
        this.surveys = surveys;
        this.agreements = agreements;
        this.panels = panels;
        this.progress = progress;
        this.diagrams = diagrams;
        this.trail = trail;
        this.dissolved = dissolved;
        this.viewer = viewer;
    }

    @GetMapping("/pairings/{id}")
    @RecordsPersonalData("联络人联系方式")
    String show(@PathVariable String id, Model model) {
        Pairing pairing = visible(id);
        page.readSchools(pairing);
        // Names whom most of the page names.
        model.addAttribute("diagrams", progress.of(id));
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("programme", page.programme(pairing));
        model.addAttribute("section", page.section(pairing));
        model.addAttribute("parties", page.parties(pairing));
        model.addAttribute("milestones", page.milestones(pairing));
        model.addAttribute("waiting", page.waiting(pairing, viewer.account()));
        model.addAttribute("survey", surveys.of(pairing));
        model.addAttribute("agreement", agreements.of(id));
        model.addAttribute("panels", panels.of(pairing, viewer.account()));
        model.addAttribute("trail", trail.of(id));
        model.addAttribute("dissolution", dissolved.of(id));
        model.addAttribute("mayDissolve", dissolved.isPossible(pairing, viewer.account()));
        return "portal/pairing";
    }

    @GetMapping(path = "/pairings/{id}/diagrams/{instance}", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String id, @PathVariable String instance) {
        return diagrams.model(visible(id).id(), instance).orElseThrow(NotThere::new);
    }

    private Pairing visible(String id) {
        return pairings.find(id)
                .filter(pairing -> pairings.maySee(viewer.account(), id))
                .orElseThrow(NotThere::new);
    }
}
