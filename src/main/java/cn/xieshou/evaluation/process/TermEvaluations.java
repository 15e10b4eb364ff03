package cn.xieshou.evaluation.process;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.EvaluationKey;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.ExpertTeam;
import cn.xieshou.evaluation.Grading;
import cn.xieshou.evaluation.Readings;
import cn.xieshou.evaluation.ScoreSummary;
import cn.xieshou.evaluation.Scores;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.YearlyEvent;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** What the model asks and tells: {@code ${termEvaluations.freeze(evaluationId)}}. */
@Component
public class TermEvaluations {

    private final Evaluations evaluations;
    private final ExpertTeam team;
    private final Scores scores;
    private final Grading grading;
    private final Readings readings;
    private final Pairings pairings;
    private final Deadlines deadlines;
    private final SchoolCalendar calendar;
    private final Clock clock;

    TermEvaluations(
            Evaluations evaluations,
            ExpertTeam team,
            Scores scores,
            Grading grading,
            Readings readings,
            Pairings pairings,
            Deadlines deadlines,
            SchoolCalendar calendar,
            Clock clock) {
        this.evaluations = evaluations;
        this.team = team;
        this.scores = scores;
        this.grading = grading;
        this.readings = readings;
        this.pairings = pairings;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The case has begun: its evaluation is there. */
    public void open(DelegateExecution execution) {
        EvaluationKey key = new EvaluationKey(
                Fact.PAIRING_ID.from(execution), Fact.SCHOOL_YEAR.from(execution), Fact.TERM.from(execution));
        execution.setVariable(EvaluationCase.EVALUATION.name(), evaluations.open(key));
    }

    /** The first moment after a term. */
    public Date termOver(int schoolYear, int term) {
        LocalDate last =
                calendar.terms(new SchoolYear(schoolYear)).get(term - 1).lastDay();
        return Date.from(last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /** When a step that opens now is due: in its working days, but by the day of the whole evaluation while that is ahead. */
    public Date due(long evaluation, String step) {
        Evaluation one = evaluations.get(evaluation);
        String programme = pairings.get(one.pairingId()).programme();
        Date own = deadlines.forStep(programme, step);
        Date last = deadlines
                .afterTerm(programme, YearlyEvent.TERM_EVALUATION, evaluations.term(one.key()))
                .at();
        boolean ahead = last.toInstant().isAfter(clock.instant());
        return ahead && own.toInstant().isAfter(last.toInstant()) ? last : own;
    }

    public void freeze(long evaluation) {
        evaluations.freeze(evaluation);
    }

    /** Both schools, for steps that each of them has. */
    public List<String> sides() {
        return Stream.of(Side.SUPPORTING, Side.RECIPIENT).map(Side::name).toList();
    }

    /** Numbers of the experts whose sheets are open. */
    public List<Long> openSheets(long evaluation) {
        return scores.open(evaluation);
    }

    /** Account of an expert. */
    public String expert(long expert) {
        return scores.expert(expert).account();
    }

    /** Tells the table term-scoring what the sheets come to. */
    public void askScoring(DelegateExecution execution) {
        Evaluation one = evaluations.get(EvaluationCase.EVALUATION.from(execution));
        ScoreSummary summary = scores.summarise(one.id());
        tell(execution, scoring(summary, team.needed(one), grading.spreadLimit(one)));
    }

    /** What the table term-scoring is asked. */
    static Map<String, Object> scoring(ScoreSummary summary, int needed, int limit) {
        return Map.of(
                "extra", summary.sheets() - needed, "over", summary.spread().doubleValue() - limit);
    }

    /** Tells the table term-grade how the term stands. */
    public void askGrade(DelegateExecution execution) {
        Evaluation one = evaluations.get(EvaluationCase.EVALUATION.from(execution));
        tell(execution, grading.inputs(one).asked());
    }

    private static void tell(DelegateExecution execution, Map<String, Object> inputs) {
        inputs.forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
    }

    public void propose(long evaluation, String grade, String reason) {
        grading.propose(evaluation, grade, reason);
    }

    /** The time in which schools may ask for a second look is over. */
    public void expire(long evaluation) {
        readings.expire(evaluations.get(evaluation));
    }
}
