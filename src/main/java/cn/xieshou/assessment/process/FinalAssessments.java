package cn.xieshou.assessment.process;

import cn.xieshou.assessment.Appeals;
import cn.xieshou.assessment.Assessment;
import cn.xieshou.assessment.AssessmentCase;
import cn.xieshou.assessment.AssessmentScope;
import cn.xieshou.assessment.Assessments;
import cn.xieshou.assessment.FinalGrading;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.evaluation.EvaluationKey;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** What the model asks and tells: {@code ${finalAssessments.publish(evaluationId)}}. */
@Component
public class FinalAssessments {

    private final Assessments assessments;
    private final FinalGrading grading;
    private final Appeals appeals;
    private final Pairings pairings;
    private final Programmes programmes;
    private final SchoolCalendar calendar;
    private final Clock clock;

    FinalAssessments(
            Assessments assessments,
            FinalGrading grading,
            Appeals appeals,
            Pairings pairings,
            Programmes programmes,
            SchoolCalendar calendar,
            Clock clock) {
        this.assessments = assessments;
        this.grading = grading;
        this.appeals = appeals;
        this.pairings = pairings;
        this.programmes = programmes;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The school year that a cycle ends with: the last one of which a term was over, but no earlier than the pairing. */
    public int lastYear(String pairingId) {
        Pairing pairing = pairings.get(pairingId);
        LocalDate cutoff = cutoff(pairing);
        SchoolYear last = SchoolYear.of(cutoff);
        boolean begun = !calendar.terms(last).get(0).lastDay().isAfter(cutoff);
        int year = begun ? last.startYear() : last.startYear() - 1;
        return Math.max(year, pairing.firstYear().startYear());
    }

    /** The case has begun: what counts is frozen. */
    public void open(DelegateExecution execution) {
        Pairing pairing = pairings.get(Fact.PAIRING_ID.from(execution));
        AssessmentScope scope = AssessmentScope.valueOf(AssessmentCase.SCOPE.from(execution));
        int year = Fact.SCHOOL_YEAR.from(execution);
        LocalDate cutoff = scope == AssessmentScope.CYCLE ? cutoff(pairing) : new SchoolYear(year).lastDay();
        EvaluationKey key = scope.key(pairing.id(), year);
        execution.setVariable(AssessmentCase.ASSESSMENT.name(), assessments.open(key, scope, cutoff));
    }

    /** The cycle's last day; today if it is over before that. */
    private LocalDate cutoff(Pairing pairing) {
        LocalDate today = LocalDate.now(clock);
        return programmes
                .find(pairing.programme())
                .map(Programme::endsOn)
                .filter(end -> end.isBefore(today))
                .orElse(today);
    }

    /** Tells the table final-grade how a school stands. */
    public void askGrade(DelegateExecution execution) {
        Assessment one = assessments.get(AssessmentCase.ASSESSMENT.from(execution));
        Side side = Side.valueOf(AssessmentCase.SIDE.from(execution));
        grading.inputs(one, side)
                .asked()
                .forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
    }

    public void propose(long assessment, String side, String grade, String reason) {
        grading.propose(assessments.get(assessment), Side.valueOf(side), grade, reason);
    }

    /** Publishes the result from today on. */
    public void publish(long assessment) {
        grading.publish(assessments.get(assessment));
    }

    /** The last second of the publicity. */
    public Date publicityEnds(long assessment) {
        return appeals.ends(assessments.get(assessment));
    }

    /** A school has begun an appeal and not handed it in. */
    public void lapse(long assessment, String side) {
        appeals.lapse(assessment, Side.valueOf(side));
    }

    /** The publicity and all appeals are over. */
    public void settle(long assessment) {
        assessments.settle(assessment);
    }
}
