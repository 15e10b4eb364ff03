package cn.xieshou.testing;

import cn.xieshou.assessment.AssessmentScope;
import cn.xieshou.assessment.AssessmentWalk;
import cn.xieshou.commendation.CommendationWalk;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.experience.ExperienceWalk;
import cn.xieshou.pairing.AwaitedWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.rectification.RectificationWalk;
import cn.xieshou.renewal.RenewalWalk;
import cn.xieshou.shared.Side;
import cn.xieshou.summary.SummaryWalk;
import cn.xieshou.visit.VisitWalk;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One of everything with which the bureau judges how well it was done, and the pages on which the office reads it. */
@Component
public class JudgedMatters {

    private final AssessmentWalk assessments;
    private final EvaluationWalk evaluations;
    private final CommendationWalk commendations;
    private final ExperienceWalk experiences;
    private final RectificationWalk rectifications;
    private final RenewalWalk renewals;
    private final SummaryWalk summaries;
    private final VisitWalk visits;
    private final AwaitedWalk awaited;

    JudgedMatters(
            AssessmentWalk assessments,
            EvaluationWalk evaluations,
            CommendationWalk commendations,
            ExperienceWalk experiences,
            RectificationWalk rectifications,
            RenewalWalk renewals,
            SummaryWalk summaries,
            VisitWalk visits,
            AwaitedWalk awaited) {
        this.assessments = assessments;
        this.evaluations = evaluations;
        this.commendations = commendations;
        this.experiences = experiences;
        this.rectifications = rectifications;
        this.renewals = renewals;
        this.summaries = summaries;
        this.visits = visits;
        this.awaited = awaited;
    }

    /** Makes them; the clock stands where the last of them was made. */
    public List<String> pages() {
        Pairing judged = assessments.evaluated(80);
        String evaluation = "/evaluations/" + evaluations.of(judged).id();
        assessments.begin(judged, AssessmentScope.CYCLE);
        assessments.published(judged);
        String assessment = "/assessments/" + assessments.of(judged).id();
        renewals.ask(judged);
        Pairing visited = visits.begin();
        String visit = "/visits/" + visits.record(visited, Map.of());
        Pairing demanded = rectifications.begin();
        String demand = rectifications.demand(demanded);
        rectifications.issue(
                rectifications.consider(rectifications.reply(rectifications.draft(rectifications.admonish(demand)))));
        Pairing told = experiences.begin();
        String experience = "/experiences/" + experiences.published(told, "每月一次同课异构");
        String summary = "/summaries/" + summaries.sent(Side.RECIPIENT);
        String round = "/commendations/" + commendations.published(commendations.begin());
        Pairing waiting = awaited.waiting();
        return List.of(
                AwaitedWalk.page(waiting),
                evaluation,
                assessment,
                "/renewals",
                visit,
                "/rectifications/" + demand,
                experience,
                summary,
                round,
                "/summaries/county?year=" + SummaryWalk.YEAR,
                "/honours");
    }
}
