package cn.xieshou.rectification.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.matter.OpenSteps;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.Papers;
import cn.xieshou.rectification.Admonition;
import cn.xieshou.rectification.AdmonitionMatter;
import cn.xieshou.rectification.AdmonitionPaper;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one admonition and its paper; one that the account may not see answers as if it did not exist. */
@Controller
class AdmonitionController {

    private static final int MOST_FILES = 200;

    private final AdmonitionMatter matter;
    private final AdmonitionPaper paper;
    private final Papers papers;
    private final Pairings pairings;
    private final Directory directory;
    private final OpenSteps hands;
    private final TaskFiles files;
    private final Trail trail;

    AdmonitionController(
            AdmonitionMatter matter,
            AdmonitionPaper paper,
            Papers papers,
            Pairings pairings,
            Directory directory,
            OpenSteps hands,
            TaskFiles files,
            Trail trail) {
        this.matter = matter;
        this.paper = paper;
        this.papers = papers;
        this.pairings = pairings;
        this.directory = directory;
        this.hands = hands;
        this.files = files;
        this.trail = trail;
    }

    @GetMapping("/admonitions/{id}")
    String show(@PathVariable String id, Principal reader, Model model) {
        Admonition one = visible(id, reader);
        Pairing pairing = pairings.get(one.pairingId());
        model.addAttribute("one", one);
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("school", directory.schoolName(one.school()));
        model.addAttribute(
                "waiting",
                hands.of(one.id()).stream()
                        .map(step ->
                                new RectificationPage.Waiting(step, step.task().isOf(reader.getName())))
                        .toList());
        model.addAttribute("files", files.ofMatter(one.id(), MOST_FILES));
        model.addAttribute("trail", trail.of(one.id()));
        return "rectification/admonition";
    }

    @GetMapping("/admonitions/{id}/paper." + Papers.FORMATS)
    @RecordsExport("效能告诫书")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable String format, Principal reader) {
        Admonition one = visible(id, reader);
        String number = one.number();
        if (number == null) {
            throw new NotThere();
        }
        return papers.answer(paper, paper.values(one), "效能告诫书 " + number, format);
    }

    private Admonition visible(String id, Principal reader) {
        return matter.visible(id, reader.getName()).orElseThrow(NotThere::new);
    }
}
