package cn.xieshou.assessment.web;

import cn.xieshou.assessment.Appeal;
import cn.xieshou.assessment.Appeals;
import cn.xieshou.assessment.AssessedSchool;
import cn.xieshou.assessment.Assessment;
import cn.xieshou.assessment.AssessmentCase;
import cn.xieshou.assessment.Assessments;
import cn.xieshou.assessment.ResultSheet;
import cn.xieshou.directory.Directory;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.web.RoundPage;
import cn.xieshou.files.FilesOfCases;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an assessment shows: each school's part as far as the reader may see it, and the round on which it rests. */
@Component
class AssessmentPage {

    private final AssessmentAccess access;
    private final Assessments assessments;
    private final Appeals appeals;
    private final RoundPage round;
    private final Pairings pairings;
    private final Directory directory;
    private final FilesOfCases files;
    private final List<ResultSheet> sheets;

    AssessmentPage(
            AssessmentAccess access,
            Assessments assessments,
            Appeals appeals,
            RoundPage round,
            Pairings pairings,
            Directory directory,
            FilesOfCases files,
            List<ResultSheet> sheets) {
        this.access = access;
        this.assessments = assessments;
        this.appeals = appeals;
        this.round = round;
        this.pairings = pairings;
        this.directory = directory;
        this.files = files;
        this.sheets = sheets;
    }

    /**
     * A school's part.
     *
     * @param grade null where the reader does not see it, or there is none
     * @param own whether the reader sees why, and the appeal
     * @param supervision empty where there is nothing, or nothing for the reader
     */
    record Part(
            AssessedSchool school,
            String name,
            @Nullable Grade grade,
            @Nullable Grade first,
            boolean own,
            String supervision,
            @Nullable Appeal appeal,
            String decider) {

        /** Where its result sheets are. */
        public String side() {
            return school.side().name();
        }
    }

    String show(Assessment one, String account, Model model) {
        Pairing pairing = pairings.get(one.pairingId());
        boolean links = access.seesPairing(one, account);
        round.show(
                assessments.round(one),
                new RoundPage.Sight(
                        account,
                        access.seesPoints(one, account),
                        access.seesComments(one, account),
                        access.isBureau(account),
                        links),
                model);
        model.addAttribute("one", one);
        model.addAttribute("crumbs", crumbs(pairing, links));
        model.addAttribute("sheetKinds", sheets);
        model.addAttribute("shares", parts(one, pairing, account));
        boolean opinion = one.opinion() != null && access.seesGrades(one, account);
        model.addAttribute("opinion", opinion ? one.opinion() : null);
        model.addAttribute("opinionBy", name(one.opinionBy()));
        model.addAttribute("confirmedBy", name(one.confirmedBy()));
        model.addAttribute(
                "mayAppeal", appeals.mayBegin(one, account).map(Side::name).orElse(null));
        model.addAttribute(
                "files",
                access.isBureau(account) ? files.of(AssessmentCase.CASES, one.pairingId(), one.id()) : List.of());
        return "assessment/assessment";
    }

    private List<Part> parts(Assessment one, Pairing pairing, String account) {
        List<Appeal> all = appeals.of(one.id());
        boolean grades = access.seesGrades(one, account);
        return assessments.schools(one.id()).stream()
                .map(school -> part(one, pairing, school, all, grades, account))
                .toList();
    }

    private Part part(
            Assessment one,
            Pairing pairing,
            AssessedSchool school,
            List<Appeal> appeals,
            boolean grades,
            String account) {
        boolean own = access.seesOwn(one, school, account);
        Appeal appeal = appeals.stream()
                .filter(each -> own && each.side() == school.side())
                .findFirst()
                .orElse(null);
        return new Part(
                school,
                directory.schoolName(pairing.school(school.side())),
                grades ? school.graded() : null,
                grades && school.firstGrade() != null ? Grade.valueOf(school.firstGrade()) : null,
                own,
                access.seesSupervision(one, school, account) ? school.supervision() : "",
                appeal,
                appeal == null ? "" : name(appeal.decidedBy()));
    }

    private Map<String, String> crumbs(Pairing pairing, boolean links) {
        Map<String, String> crumbs = new LinkedHashMap<>(Map.of("/assessments", "终结性评估"));
        if (links) {
            crumbs.put("/pairings/" + pairing.id(), pairings.title(pairing));
        }
        return crumbs;
    }

    private String name(@Nullable String account) {
        return account == null ? "" : directory.personName(account);
    }
}
