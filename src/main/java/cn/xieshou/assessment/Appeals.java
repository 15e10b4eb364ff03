package cn.xieshou.assessment;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.gate.NothingWaits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** While a result is public each school may appeal once; the leading group decides, and of it nobody who had a hand in the result (R-FIN-1). */
@Service
@Transactional
public class Appeals {

    private final AssessmentRepository table;
    private final AssessedSchoolRepository schools;
    private final Assessments assessments;
    private final FinalGrading grading;
    private final Pairings pairings;
    private final Directory directory;
    private final ApprovalRules rules;
    private final Instances instances;
    private final Trail trail;
    private final Clock clock;

    Appeals(
            AssessmentRepository table,
            AssessedSchoolRepository schools,
            Assessments assessments,
            FinalGrading grading,
            Pairings pairings,
            Directory directory,
            ApprovalRules rules,
            Instances instances,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.schools = schools;
        this.assessments = assessments;
        this.grading = grading;
        this.pairings = pairings;
        this.directory = directory;
        this.rules = rules;
        this.instances = instances;
        this.trail = trail;
        this.clock = clock;
    }

    /** The supporting school's first. */
    @Transactional(readOnly = true)
    public List<Appeal> of(long assessment) {
        return schools.appeals(assessment);
    }

    @Transactional(readOnly = true)
    public Appeal get(long assessment, Side side) {
        return find(assessment, side).orElseThrow(() -> new IllegalStateException("no appeal of " + assessment));
    }

    private Optional<Appeal> find(long assessment, Side side) {
        return schools.appeals(assessment).stream()
                .filter(one -> one.side() == side)
                .findFirst();
    }

    /** The last second in which a result is public and may be appealed against. */
    @Transactional(readOnly = true)
    public Date ends(Assessment one) {
        return Deadline.fixed(Objects.requireNonNull(one.publicUntil(), "not public"), "")
                .at();
    }

    /** The side for which the account may appeal now: its principal, while the result is public, once. */
    @Transactional(readOnly = true)
    public Optional<Side> mayBegin(Assessment one, String account) {
        return isPublic(one)
                ? principalOf(one, account).filter(side -> find(one.id(), side).isEmpty())
                : Optional.empty();
    }

    private boolean isPublic(Assessment one) {
        LocalDate until = one.publicUntil();
        return one.state() == AssessmentState.PUBLIC && until != null && !until.isBefore(LocalDate.now(clock));
    }

    private Optional<Side> principalOf(Assessment one, String account) {
        return directory
                .person(account)
                .filter(person -> person.role() == Role.PRINCIPAL)
                .flatMap(person -> Arrays.stream(Side.values())
                        .filter(side ->
                                pairings.get(one.pairingId()).school(side).equals(person.school()))
                        .findFirst());
    }

    /**
     * A principal begins an appeal: the form to write it waits from now on, until the publicity ends.
     *
     * @throws FormRefused if it is too late, or the school has appealed before, or it is not the account's to do
     */
    public void begin(long assessment, String actor) {
        Assessment one = table.lock(assessment);
        Side side = principalOf(one, actor).orElseThrow(() -> refused("只有两校校长可以为本校提出申诉"));
        if (!isPublic(one)) {
            throw refused("结果不在公示期内，不能提出申诉");
        }
        if (find(assessment, side).isPresent()) {
            throw refused("本校已经提出过申诉，每校只能申诉一次");
        }
        schools.begin(assessment, side, actor, clock.instant());
        Map<String, Object> facts = Map.ofEntries(AssessmentCase.SIDE.is(side.name()));
        if (!instances.deliver(AssessmentCase.appealBegun(assessment), one.pairingId(), facts)) {
            throw new NothingWaits("no publicity of assessment " + assessment + " waits for an appeal");
        }
        trail.add(one.pairingId(), actor, Act.STARTED, subject(one), null, side.label());
    }

    private static FormRefused refused(String reason) {
        return new FormRefused("", "申诉", reason);
    }

    /** The principal hands it in. */
    public void file(Assessment one, Side side, String appeal, String actor) {
        schools.file(one.id(), side, appeal, actor, clock.instant());
        trail.add(one.pairingId(), actor, Act.SUBMITTED, subject(one), null, side.label());
    }

    /** The publicity is over, and nothing was handed in. */
    public void lapse(long assessment, Side side) {
        Assessment one = assessments.get(assessment);
        schools.lapse(assessment, side);
        trail.add(one.pairingId(), Trail.SYSTEM, Act.ENDED, subject(one), null, side.label() + "公示期内没有提交，视为放弃");
    }

    /**
     * Upheld: the school has another grade.
     *
     * @throws FormRefused if the actor gave the opinion, confirmed it or has a tie, or the grade is the same
     */
    public void uphold(Assessment one, Side side, Grade grade, String reason, String actor) {
        refuseInvolved(one, actor);
        if (grade.name().equals(assessments.school(one.id(), side).grade())) {
            throw new FormRefused("newGrade", "改评为", "与原等次相同，请选“申诉不成立”");
        }
        schools.decide(one.id(), side, Appeal.State.UPHELD, reason, actor, clock.instant());
        schools.regrade(one.id(), side, grade.name());
        trail.add(one.pairingId(), actor, Act.OVERRODE, subject(one), null, side.label() + "申诉成立，改评为" + grade.label());
    }

    /** Rejected: the grade stays. */
    public void reject(Assessment one, Side side, String reason, String actor) {
        refuseInvolved(one, actor);
        schools.decide(one.id(), side, Appeal.State.REJECTED, reason, actor, clock.instant());
        trail.add(one.pairingId(), actor, Act.DECIDED, subject(one), null, side.label() + "申诉不成立，维持原等次");
    }

    private void refuseInvolved(Assessment one, String actor) {
        grading.refuseTied(one, actor);
        rules.refuseOwn(String.valueOf(one.opinionBy()), actor);
        rules.refuseOwn(String.valueOf(one.confirmedBy()), actor);
    }

    private static String subject(Assessment one) {
        return "《" + one.label() + "申诉》";
    }
}
