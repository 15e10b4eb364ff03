package cn.xieshou.assessment;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationState;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.WholeRounds;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.Step;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Judgement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the experts' sheets to two schools' grades: proposed by the table, decided by the section, confirmed by the office, public (R-FIN-1). */
@Service
@Transactional
public class FinalGrading {

    private final AssessmentRepository table;
    private final AssessedSchoolRepository schools;
    private final Assessments assessments;
    private final WholeRounds rounds;
    private final Pairings pairings;
    private final Directory directory;
    private final Deadlines deadlines;
    private final ApprovalRules rules;
    private final Trail trail;
    private final Clock clock;

    FinalGrading(
            AssessmentRepository table,
            AssessedSchoolRepository schools,
            Assessments assessments,
            WholeRounds rounds,
            Pairings pairings,
            Directory directory,
            Deadlines deadlines,
            ApprovalRules rules,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.schools = schools;
        this.assessments = assessments;
        this.rounds = rounds;
        this.pairings = pairings;
        this.directory = directory;
        this.deadlines = deadlines;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the section says of a school. */
    public record Decided(Grade grade, String departure) {}

    /** What the table is asked of a school. */
    @Transactional(readOnly = true)
    public FinalGradeInputs inputs(Assessment one, Side side) {
        Evaluation round = assessments.round(one);
        return FinalGradeInputs.of(
                rounds.result(round),
                assessments.school(one.id(), side).cap(),
                rounds.programme(round),
                rounds.mostShort(round));
    }

    /** What the table has answered of a school. */
    public void propose(Assessment one, Side side, String grade, String reason) {
        if (assessments.round(one).state() == EvaluationState.SCORING) {
            rounds.scored(one.id());
        }
        schools.propose(one.id(), side, Grade.labelled(grade).name(), reason);
        table.set(one.id(), AssessmentState.OPINION, Map.of());
    }

    /**
     * The section takes the proposals or departs from them.
     *
     * @param decided of the supporting and of the recipient school
     * @throws FormRefused at the row where it departs without a reason, or if the actor has a tie to one of the schools
     */
    public void decide(Assessment one, List<Decided> decided, String opinion, String actor) {
        refuseTied(one, actor);
        List<AssessedSchool> parts = schools.of(one.id());
        List<FormRefused.Problem> problems = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            AssessedSchool part = parts.get(i);
            Decided said = decided.get(i);
            boolean departs = !said.grade().name().equals(part.proposed());
            if (departs && said.departure().isEmpty()) {
                problems.add(new FormRefused.Problem(
                        "schools[" + i + "].departure", "第" + (i + 1) + "行·另行评定的理由", "与建议的等次不同，请写明理由"));
            }
            schools.grade(one.id(), part.side(), said.grade().name(), departs ? said.departure() : null);
        }
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        table.set(
                one.id(),
                AssessmentState.CONFIRMING,
                Map.of("opinion", opinion, "opinion_by", actor, "opinion_at", clock.instant()));
        trail.add(one.pairingId(), actor, Act.DECIDED, one.subject(), null);
    }

    /** The office confirms: not who gave the opinion. */
    public void confirm(Assessment one, String remark, String actor) {
        refuseTied(one, actor);
        rules.refuseOwn(String.valueOf(one.opinionBy()), actor);
        table.set(one.id(), AssessmentState.PUBLIC, Map.of("confirmed_by", actor, "confirmed_at", clock.instant()));
        trail.add(one.pairingId(), actor, Act.CONFIRMED, one.subject(), remark);
    }

    public void sendBack(Assessment one, String opinion, String actor) {
        table.set(one.id(), AssessmentState.OPINION, Map.of("return_opinion", opinion));
        trail.add(one.pairingId(), actor, Act.RETURNED, one.subject(), opinion);
    }

    /** Publishes it from today for the programme's working days. */
    public void publish(Assessment one) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = deadlines
                .explainStep(pairings.get(one.pairingId()).programme(), Step.ASSESSMENT_PUBLICITY.key(), today)
                .date();
        table.publish(one.id(), today, until);
        trail.add(
                one.pairingId(),
                Trail.SYSTEM,
                Act.PUBLISHED,
                one.subject(),
                null,
                ChineseDates.date(today) + "至" + ChineseDates.date(until));
    }

    /** @throws FormRefused if the actor is of one of the schools, or has a tie to one or to a partner of one */
    void refuseTied(Assessment one, String actor) {
        boolean own = directory
                .person(actor)
                .map(Person::school)
                .filter(pairings.get(one.pairingId())::involves)
                .isPresent();
        if (own || rounds.isTied(assessments.round(one), actor)) {
            throw Judgement.impossible("您与这一对学校或者它们的结对学校有工作关系，请转由同事办理");
        }
    }
}
