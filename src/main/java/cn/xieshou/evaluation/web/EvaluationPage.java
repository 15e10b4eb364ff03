package cn.xieshou.evaluation.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.GradeCaps;
import cn.xieshou.evaluation.Readings;
import cn.xieshou.files.FilesOfCases;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an evaluation shows: the frozen sheet, what was said, the points that the reader may see, the grade. */
@Component
class EvaluationPage {

    private final EvaluationAccess access;
    private final RoundPage round;
    private final Readings readings;
    private final GradeCaps caps;
    private final Pairings pairings;
    private final Directory directory;
    private final FilesOfCases files;

    EvaluationPage(
            EvaluationAccess access,
            RoundPage round,
            Readings readings,
            GradeCaps caps,
            Pairings pairings,
            Directory directory,
            FilesOfCases files) {
        this.access = access;
        this.round = round;
        this.readings = readings;
        this.caps = caps;
        this.pairings = pairings;
        this.directory = directory;
        this.files = files;
    }

    String show(Evaluation one, String account, Model model) {
        Pairing pairing = pairings.get(one.pairingId());
        boolean links = access.seesPairing(one, account);
        round.show(
                one,
                new RoundPage.Sight(
                        account,
                        access.seesPoints(one, account),
                        access.seesComments(one, account),
                        access.isBureau(account),
                        links),
                model);
        model.addAttribute("one", one);
        model.addAttribute("crumbs", crumbs(pairing, links));
        model.addAttribute("readings", readings.of(one.id()));
        model.addAttribute("caps", caps.visible(one, account));
        model.addAttribute("grade", one.grade() == null ? null : Grade.valueOf(one.grade()));
        model.addAttribute("proposed", one.proposed() == null ? null : Grade.valueOf(one.proposed()));
        model.addAttribute("firstGrade", one.firstGrade() == null ? null : Grade.valueOf(one.firstGrade()));
        model.addAttribute("decider", name(one.decidedBy()));
        model.addAttribute("secondDecider", name(one.secondBy()));
        model.addAttribute("adjuster", name(one.adjustedBy()));
        model.addAttribute("files", files(one, account));
        return "evaluation/evaluation";
    }

    private Map<String, String> crumbs(Pairing pairing, boolean links) {
        Map<String, String> crumbs = new LinkedHashMap<>(Map.of("/evaluations", "学期评估"));
        if (links) {
            crumbs.put("/pairings/" + pairing.id(), pairings.title(pairing));
        }
        return crumbs;
    }

    private List<?> files(Evaluation one, String account) {
        return access.seesPairing(one, account)
                ? files.of(EvaluationCase.CASES, one.pairingId(), one.schoolYear(), one.term())
                : List.of();
    }

    private String name(@Nullable String account) {
        return account == null ? "" : directory.personName(account);
    }
}
