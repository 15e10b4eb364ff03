package cn.xieshou.experience.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.experience.Experience;
import cn.xieshou.experience.ExperienceAccess;
import cn.xieshou.experience.ExperienceCase;
import cn.xieshou.experience.ExperiencePaper;
import cn.xieshou.experience.Experiences;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.Papers;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shelf.Fetches;
import cn.xieshou.summary.Figure;
import cn.xieshou.summary.Figures;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of an experience: its text with figures that lead to their rows, where it stands, how often it was fetched (R-FIN-2). */
@Controller
class ExperienceController {

    private final Experiences experiences;
    private final ExperienceAccess access;
    private final ExperiencePaper paper;
    private final Papers papers;
    private final Pairings pairings;
    private final Directory directory;
    private final Fetches fetches;
    private final Worklist worklist;

    ExperienceController(
            Experiences experiences,
            ExperienceAccess access,
            ExperiencePaper paper,
            Papers papers,
            Pairings pairings,
            Directory directory,
            Fetches fetches,
            Worklist worklist) {
        this.experiences = experiences;
        this.access = access;
        this.paper = paper;
        this.papers = papers;
        this.pairings = pairings;
        this.directory = directory;
        this.fetches = fetches;
        this.worklist = worklist;
    }

    /** A part of the text in pieces. */
    record Part(String heading, List<Figures.Piece> pieces) {}

    @GetMapping("/experiences/{id}")
    String show(@PathVariable String id, Principal reader, Model model) {
        Experience one = access.visible(AddressNumber.key(id), reader.getName());
        Pairing pairing = pairings.get(one.pairingId());
        Figures figures = experiences.figures(one);
        List<Figure> named = one.figureNames().stream()
                .flatMap(name -> figures.find(name).stream())
                .toList();
        model.addAttribute("one", one);
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("school", directory.schoolName(one.school()));
        model.addAttribute(
                "parts",
                List.of(
                        new Part("做法", figures.pieces(one.practice())),
                        new Part("成效", figures.pieces(one.effect())),
                        new Part("可推广之处", figures.pieces(one.lesson()))));
        model.addAttribute("figures", named);
        model.addAttribute("mine", mine(one, reader.getName()).orElse(""));
        Long material = one.material();
        model.addAttribute(
                "fetched",
                material == null ? 0 : fetches.counts(List.of(material)).getOrDefault(material, 0));
        return "experience/experience";
    }

    private Optional<String> mine(Experience one, String account) {
        return worklist
                .ofProcess(ExperienceCase.PROCESS, ExperienceCase.EXPERIENCE, one.id(), List.of(one.pairingId()))
                .getOrDefault(one.pairingId(), List.of())
                .stream()
                .filter(task -> task.isOf(account))
                .map(OpenTask::taskId)
                .findFirst();
    }

    @GetMapping("/experiences/{id}/paper." + Papers.FORMATS)
    @RecordsExport("经验材料")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable String format, Principal reader) {
        Experience one = access.visible(AddressNumber.key(id), reader.getName());
        LocalDate on = one.publishedOn();
        if (on == null) {
            throw new NotThere();
        }
        return papers.answer(paper, paper.values(one, on), "经验材料 " + one.title(), format);
    }
}
