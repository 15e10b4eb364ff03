package cn.xieshou.evaluation.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.evaluation.Criterion;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.Evidence;
import cn.xieshou.evaluation.ScoringSheets;
import cn.xieshou.files.FileKind;
import cn.xieshou.files.FileOwner;
import cn.xieshou.files.SentFiles;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a school attaches evidence to the criteria of an evaluation; closed when the experts begin. */
@Controller
@RequestMapping("/evaluations/{id}/evidence")
class EvidenceController {

    private final EvaluationAccess access;
    private final Evidence evidence;
    private final ScoringSheets scoring;
    private final Pairings pairings;
    private final SentFiles files;

    EvidenceController(
            EvaluationAccess access, Evidence evidence, ScoringSheets scoring, Pairings pairings, SentFiles files) {
        this.access = access;
        this.evidence = evidence;
        this.scoring = scoring;
        this.pairings = pairings;
        this.files = files;
    }

    @GetMapping
    String open(@PathVariable String id, Principal reader, Model model) {
        Evaluation one = access.round(id, reader.getName());
        return page(one, side(one, reader), "", List.of(), model);
    }

    @PostMapping
    @TakesLong
    String attach(
            @PathVariable String id,
            @RequestParam String criterion,
            HttpServletRequest request,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        Evaluation one = access.round(id, reader.getName());
        Side side = side(one, reader);
        Optional<Criterion> about = evidence.criterion(one, criterion);
        List<String> refused = new ArrayList<>();
        if (about.isEmpty()) {
            refused.add("请选择评分项。");
        }
        if (!SentFiles.any(request)) {
            refused.add("请选择文件。");
        }
        if (!refused.isEmpty()) {
            return page(one, side, criterion, refused, model);
        }
        FileOwner owner = evidence.owner(one, side, about.orElseThrow());
        refused.addAll(files.keep(owner, reader.getName(), request));
        int kept = evidence.keep(owner, reader.getName());
        if (!refused.isEmpty()) {
            return page(one, side, criterion, refused, model);
        }
        redirect.addFlashAttribute("notice", "已附上" + kept + "个文件，专家评分时能看到。");
        return "redirect:/evaluations/" + one.id() + "/evidence";
    }

    @PostMapping("/{file}/remove")
    String remove(@PathVariable String id, @PathVariable String file, Principal reader, RedirectAttributes redirect) {
        Evaluation one = access.round(id, reader.getName());
        if (!evidence.remove(one, side(one, reader), file)) {
            throw new NotThere();
        }
        redirect.addFlashAttribute("notice", "已删除。");
        return "redirect:/evaluations/" + one.id() + "/evidence";
    }

    private String page(Evaluation one, Side side, String chosen, List<String> refused, Model model) {
        model.addAttribute("one", one);
        model.addAttribute("side", side);
        model.addAttribute("title", pairings.title(pairings.get(one.pairingId())));
        model.addAttribute("criteria", scoring.get(one.sheet()).criteria());
        model.addAttribute("evidence", evidence.of(one));
        model.addAttribute("own", "evidence-" + one.id() + "-" + side.name() + "-");
        model.addAttribute("chosen", chosen);
        model.addAttribute("refused", refused);
        model.addAttribute("acceptedFiles", FileKind.accepted());
        return "evaluation/evidence";
    }

    /** @throws NotThere if the reader attaches nothing for one of the schools now */
    private Side side(Evaluation one, Principal reader) {
        return evidence.side(one, reader.getName()).orElseThrow(NotThere::new);
    }
}
