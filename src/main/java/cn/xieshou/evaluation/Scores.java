package cn.xieshou.evaluation;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Judgement;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The experts' sheets: each points for every criterion, nobody seeing another's before their own is in (R-EVA-1). */
@Service
@Transactional
public class Scores {

    private final ExpertRepository table;
    private final EvaluationRepository evaluations;
    private final ExpertTeam team;
    private final ScoringSheets scoring;
    private final Trail trail;
    private final Clock clock;

    Scores(
            ExpertRepository table,
            EvaluationRepository evaluations,
            ExpertTeam team,
            ScoringSheets scoring,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.evaluations = evaluations;
        this.team = team;
        this.scoring = scoring;
        this.trail = trail;
        this.clock = clock;
    }

    /** What an expert gives for a criterion. */
    public record Given(BigDecimal points, String reason) {}

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public Expert expert(long id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no expert " + id));
    }

    /** Numbers of those whose sheets are open. */
    @Transactional(readOnly = true)
    public List<Long> open(long evaluation) {
        return table.of(evaluation).stream()
                .filter(one -> one.state() == Expert.State.NAMED)
                .map(Expert::id)
                .toList();
    }

    /** All points of all sheets: only for whoever may see them. */
    @Transactional(readOnly = true)
    public List<Point> points(long evaluation) {
        return table.points(evaluation);
    }

    /**
     * An expert hands in the sheet.
     *
     * @param given one for each criterion, in the sheet's order
     * @param basis what the figures say, by the criterion's number
     * @throws FormRefused at the row that is wrong, or if the expert must not judge it
     */
    public void score(
            Evaluation one,
            long expert,
            List<Given> given,
            Map<Long, SubScores.Basis> basis,
            String opinion,
            String actor) {
        if (team.of(one.id()).stream()
                .anyMatch(other -> other.id() != expert && other.account().equals(actor))) {
            throw Judgement.impossible("您已经是这项评估的另一名专家，不能再代别人评分");
        }
        if (team.isTied(one, actor)) {
            throw Judgement.impossible("您与这一对学校或者它们的结对学校有工作关系，请选择回避");
        }
        List<Criterion> criteria = scoring.get(one.sheet()).criteria();
        List<FormRefused.Problem> problems = wrong(
                one,
                given.stream().map(it -> new Typed(it.points(), it.reason())).toList(),
                basis);
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            points.add(new Point(
                    expert,
                    criteria.get(i).id(),
                    given.get(i).points(),
                    given.get(i).reason()));
        }
        table.points(points);
        BigDecimal total = given.stream().map(Given::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        table.done(expert, Expert.State.SCORED, total, opinion, clock.instant());
        trail.add(one.pairingId(), actor, Act.SUBMITTED, sheet(one), null);
    }

    /** @param points null where the form did not take what was typed */
    public record Typed(@Nullable BigDecimal points, String reason) {}

    /** What is wrong with points of a sheet, each at its row. */
    @Transactional(readOnly = true)
    public List<FormRefused.Problem> wrong(Evaluation one, List<Typed> typed, Map<Long, SubScores.Basis> basis) {
        List<Criterion> criteria = scoring.get(one.sheet()).criteria();
        List<FormRefused.Problem> problems = new ArrayList<>();
        for (int i = 0; i < Math.min(criteria.size(), typed.size()); i++) {
            problems.addAll(wrong(i, criteria.get(i), typed.get(i), basis));
        }
        return problems;
    }

    private static List<FormRefused.Problem> wrong(
            int at, Criterion criterion, Typed typed, Map<Long, SubScores.Basis> basis) {
        BigDecimal points = typed.points();
        SubScores.Basis known = basis.get(criterion.id());
        String row = "第" + (at + 1) + "行·";
        List<FormRefused.Problem> problems = new ArrayList<>();
        if (points != null && points.compareTo(BigDecimal.valueOf(criterion.weight())) > 0) {
            problems.add(
                    new FormRefused.Problem("scores[" + at + "].points", row + "得分", "最高" + criterion.weight() + "分"));
        }
        if (points != null
                && known != null
                && known.points().compareTo(points) != 0
                && typed.reason().isEmpty()) {
            problems.add(new FormRefused.Problem(
                    "scores[" + at + "].reason",
                    row + "改动理由",
                    "按数据应得" + known.points().stripTrailingZeros().toPlainString() + "分，改动的请写明理由"));
        }
        return problems;
    }

    /** An expert does not judge, for a tie or another reason. */
    public void recuse(Evaluation one, long expert, String reason, String actor) {
        table.done(expert, Expert.State.RECUSED, null, reason, clock.instant());
        trail.add(one.pairingId(), actor, Act.REFUSED, sheet(one), null, "申请回避");
    }

    /** What all sheets come to; kept with the evaluation. */
    public ScoreSummary summarise(long evaluation) {
        ScoreSummary summary = ScoreSummary.of(table.of(evaluation).stream()
                .filter(Expert::scored)
                .map(Expert::total)
                .toList());
        evaluations.summary(evaluation, summary);
        return summary;
    }

    private static String sheet(Evaluation one) {
        return "《" + one.key().label() + "评估评分表》";
    }
}
