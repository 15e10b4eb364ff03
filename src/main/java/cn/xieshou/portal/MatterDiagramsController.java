package cn.xieshou.portal;

import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.insight.InstanceDiagrams;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** How far the processes of any matter have come, drawn; of one that the account may not see there is nothing. */
@Controller
class MatterDiagramsController {

    private final Matters matters;
    private final Progress progress;
    private final InstanceDiagrams diagrams;
    private final Viewer viewer;

    MatterDiagramsController(Matters matters, Progress progress, InstanceDiagrams diagrams, Viewer viewer) {
        this.matters = matters;
        this.progress = progress;
        this.diagrams = diagrams;
        this.viewer = viewer;
    }

    @GetMapping("/matters/{key}/diagrams")
    String show(@PathVariable String key, Model model) {
        model.addAttribute("matter", matters.of(visible(key)));
        model.addAttribute("drawn", new DiagramsPanel.Drawn("/matters/" + key, progress.of(key)));
        return "portal/matter-diagrams";
    }

    @GetMapping(path = "/matters/{key}/diagrams/{instance}", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String key, @PathVariable String instance) {
        return diagrams.model(visible(key), instance).orElseThrow(NotThere::new);
    }

    private String visible(String key) {
        if (!matters.maySee(viewer.account(), key)) {
            throw new NotThere();
        }
        return key;
    }
}
