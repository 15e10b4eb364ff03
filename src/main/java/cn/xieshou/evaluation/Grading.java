package cn.xieshou.evaluation;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.workflow.Judgement;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the sheets to the grade: proposed by the table, decided by the section, decided once more by the office (R-EVA-1). */
@Service
@Transactional
public class Grading {

    private final EvaluationRepository table;
    private final SheetRepository sheets;
    private final ExpertRepository experts;
    private final ScoringSheets scoring;
    private final GradeCaps caps;
    private final ExpertTeam team;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Directory directory;
    private final ApprovalRules rules;
    private final Trail trail;
    private final Clock clock;

    Grading(
            EvaluationRepository table,
            SheetRepository sheets,
            ExpertRepository experts,
            ScoringSheets scoring,
            GradeCaps caps,
            ExpertTeam team,
            Pairings pairings,
            Programmes programmes,
            Directory directory,
            ApprovalRules rules,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.sheets = sheets;
        this.experts = experts;
        this.scoring = scoring;
        this.caps = caps;
        this.team = team;
        this.pairings = pairings;
        this.programmes = programmes;
        this.directory = directory;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** How far apart experts may be, in points. */
    @Transactional(readOnly = true)
    public int spreadLimit(Evaluation one) {
        return programme(one).limit(LimitKey.EVALUATION_SPREAD);
    }

    /** What the table is asked. */
    @Transactional(readOnly = true)
    public GradeInputs inputs(Evaluation one) {
        return GradeInputs.of(
                Objects.requireNonNull(one.average(), "nobody has scored"),
                scoring.get(one.sheet()).criteria(),
                experts.points(one.id()),
                sheets.lines(one.id()),
                caps.of(one.id()),
                programme(one));
    }

    /** The criteria that stay below their minimum. */
    @Transactional(readOnly = true)
    public List<Criterion> below(Evaluation one) {
        return GradeInputs.below(scoring.get(one.sheet()).criteria(), experts.points(one.id()));
    }

    /** What the table has answered. */
    public void propose(long evaluation, String grade, String reason) {
        table.set(
                evaluation,
                EvaluationState.DECIDING,
                Map.of("proposed", Grade.labelled(grade).name(), "proposed_reason", reason));
    }

    /**
     * The section decides.
     *
     * @param departure why otherwise than proposed; null if it takes the proposal
     * @throws cn.xieshou.workflow.FormRefused if the actor has a tie to one of the schools
     */
    public void decide(Evaluation one, Grade grade, @Nullable String departure, String opinion, String actor) {
        refuseTied(one, actor);
        Map<String, Object> values = new HashMap<>(
                Map.of("grade", grade.name(), "opinion", opinion, "decided_by", actor, "decided_at", clock.instant()));
        if (departure != null) {
            values.put("departure", departure);
        }
        table.set(one.id(), EvaluationState.RETURNED, values);
        Act act = departure == null ? Act.DECIDED : Act.OVERRODE;
        trail.add(one.pairingId(), actor, act, one.key().subject(), departure, "评为" + grade.label());
    }

    /** The office looks again because a school asked: somebody else than decided first. */
    public void lookAgain(Evaluation one, Grade grade, String opinion, String actor) {
        refuseTied(one, actor);
        rules.refuseOwn(String.valueOf(one.decidedBy()), actor);
        table.set(
                one.id(),
                EvaluationState.ADJUSTING,
                Map.of(
                        "first_grade", String.valueOf(one.grade()),
                        "grade", grade.name(),
                        "second_opinion", opinion,
                        "second_by", actor,
                        "second_at", clock.instant()));
        boolean same = grade.name().equals(one.grade());
        trail.add(
                one.pairingId(),
                actor,
                same ? Act.DECIDED : Act.OVERRODE,
                "《" + one.key().label() + "评估复核》",
                opinion,
                (same ? "维持" : "改评为") + grade.label());
    }

    private void refuseTied(Evaluation one, String actor) {
        boolean own = directory
                .person(actor)
                .map(Person::school)
                .filter(pairings.get(one.pairingId())::involves)
                .isPresent();
        if (own || team.isTied(one, actor)) {
            throw Judgement.impossible("您与这一对学校或者它们的结对学校有工作关系，请转由同事办理");
        }
    }

    /** From how many points on the programme gives a grade. */
    @Transactional(readOnly = true)
    public int from(Evaluation one, Grade grade) {
        return grade.from(programme(one));
    }

    private ProgrammeYear programme(Evaluation one) {
        return programmes.in(
                pairings.get(one.pairingId()).programme(), one.key().year());
    }
}
