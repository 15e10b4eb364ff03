package cn.xieshou.selection;

import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.YearlyEvent;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.NewSecondment;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormRefused.Problem;
import cn.xieshou.workflow.Judgement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Learners, the section's approval, the personnel section's confirmation, and what comes of them (R-SEC-1, R-SEC-3). */
@Service
@Transactional
public class Approvals {

    private static final String LEARNERS = "跟岗学习人选";

    private final SelectionRepository table;
    private final NomineeRepository nominees;
    private final Selections selections;
    private final Secondments secondments;
    private final Judging judging;
    private final SelectionLateness lateness;
    private final Teachers teachers;
    private final Pairings pairings;
    private final Deadlines deadlines;
    private final ApprovalRules rules;
    private final Trail trail;
    private final Clock clock;

    Approvals(
            SelectionRepository table,
            NomineeRepository nominees,
            Selections selections,
            Secondments secondments,
            Judging judging,
            SelectionLateness lateness,
            Teachers teachers,
            Pairings pairings,
            Deadlines deadlines,
            ApprovalRules rules,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.nominees = nominees;
        this.selections = selections;
        this.secondments = secondments;
        this.judging = judging;
        this.lateness = lateness;
        this.teachers = teachers;
        this.pairings = pairings;
        this.deadlines = deadlines;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The recipient names who goes to learn.
     *
     * @param wanted staff numbers
     * @throws FormRefused if the number is not that of the nominees where the programme wants it so, or one is foreign,
     *     named twice or away already
     */
    public void nameLearners(SelectionKey key, List<String> wanted, String actor) {
        Selection selection = selections.get(key);
        List<Learner> learners = learners(key, wanted);
        if (selections.size(key).isPresent()
                && learners.size() != selection.nominees().size()) {
            throw new FormRefused(
                    "learners",
                    LEARNERS,
                    "方案规定等额派出：支教" + selection.nominees().size() + "名，跟岗学习也应为"
                            + selection.nominees().size() + "名，现有" + learners.size() + "名");
        }
        if (!learners.equals(selection.learners())) {
            table.approvalVoid(key);
        }
        table.learners(key, learners, actor);
        String names = learners.isEmpty()
                ? "不派出"
                : learners.stream().map(Learner::name).collect(Collectors.joining("、"));
        trail.add(key.pairingId(), actor, Act.SUBMITTED, key.titled(LEARNERS), null, names);
    }

    /**
     * The section approves; every nominee is judged a last time and the judgement is frozen.
     *
     * @throws FormRefused if somebody does not meet a rule any more
     */
    public void approve(SelectionKey key, String remark, String actor) {
        Selection selection = selections.get(key);
        rules.refuseOwn(Objects.requireNonNull(selection.nominatedBy()), actor);
        nominees.replace(
                key, selection.nominees().stream().map(one -> frozen(key, one)).toList());
        table.approved(key, actor, clock.instant());
        trail.add(
                key.pairingId(),
                actor,
                Act.APPROVED,
                key.titled(Nominations.NOMINEES),
                remark,
                Nominations.names(selection.nominees()));
    }

    /**
     * The personnel section confirms; {@link #register} follows.
     *
     * @throws FormRefused if somebody was seconded elsewhere in the meantime
     */
    public void confirm(SelectionKey key, String remark, String actor) {
        Selection selection = selections.get(key);
        rules.refuseOwn(Objects.requireNonNull(selection.nominatedBy()), actor);
        rules.refuseOwn(Objects.requireNonNull(selection.approvedBy()), actor);
        refuseAway(selection);
        table.decided(key, actor, clock.instant());
        trail.add(key.pairingId(), actor, Act.CONFIRMED, key.titled(Nominations.NOMINEES), remark, late(key));
        selections.enter(key, SelectionStep.CONFIRMED);
    }

    /** The section or the personnel section returns the nominations to the supporting school. */
    public void sendBack(SelectionKey key, SelectionStep by, String opinion, String actor) {
        table.returned(key, by, opinion);
        trail.add(key.pairingId(), actor, Act.RETURNED, key.titled(Nominations.NOMINEES), opinion);
    }

    /** The same, to the recipient, who is to name other learners. */
    public void sendBackLearners(SelectionKey key, SelectionStep by, String opinion, String actor) {
        table.learnersWanted(key);
        table.returned(key, by, opinion);
        trail.add(key.pairingId(), actor, Act.RETURNED, key.titled(LEARNERS), opinion);
    }

    /** The section decides on a school's statement that it takes part in nothing this year. */
    public void decideNobody(SelectionKey key, boolean accepted, String opinion, String actor) {
        Selection selection = selections.get(key);
        rules.refuseOwn(Objects.requireNonNull(selection.nobodyBy()), actor);
        if (accepted) {
            table.decided(key, actor, clock.instant());
            trail.add(key.pairingId(), actor, Act.APPROVED, key.titled(Selections.NOBODY), opinion, late(key));
            selections.enter(key, SelectionStep.EXEMPT);
            return;
        }
        trail.add(key.pairingId(), actor, Act.RETURNED, key.titled(Selections.NOBODY), opinion);
        table.returned(key, SelectionStep.NOBODY, opinion);
    }

    /** Registers everybody of a confirmed selection from the day on which service starts. */
    public List<Secondment> register(SelectionKey key) {
        Selection selection = selections.get(key);
        LocalDate from = deadlines
                .of(pairings.get(key.pairingId()).programme(), YearlyEvent.SERVICE_START, key.year())
                .date();
        String by = Objects.requireNonNull(selection.decidedBy());
        List<Secondment> registered = Stream.concat(
                        selection.nominees().stream().map(one -> support(key, one, from, by)),
                        selection.learners().stream().map(one -> learn(key, one, from, by)))
                .map(secondments::register)
                .toList();
        trail.add(
                key.pairingId(),
                Trail.SYSTEM,
                Act.NAMED,
                key.titled(Nominations.NOMINEES),
                null,
                registered.stream()
                        .map(one -> one.id() + " " + one.teacherName()
                                + one.direction().label())
                        .collect(Collectors.joining("、")));
        return registered;
    }

    /** By how much it was decided late, and whose days these were (R-SEC-1); empty if in time. */
    private String late(SelectionKey key) {
        return lateness.of(selections.get(key)).sentence();
    }

    private Nominee frozen(SelectionKey key, Nominee one) {
        Pairing pairing = pairings.get(key.pairingId());
        Nominee judged = judging.again(
                        key,
                        pairing.supportingSchool(),
                        one,
                        one.figures().politics(),
                        one.figures().ability(),
                        true)
                .orElseThrow(() -> Judgement.impossible(one.name() + "已不在支援学校名册，请退回更换人选"));
        if (!judged.eligible()) {
            throw Judgement.impossible(one.name() + "不再符合条件，请退回更换人选。" + judged.judgement());
        }
        return judged;
    }

    private List<Learner> learners(SelectionKey key, List<String> wanted) {
        String school = pairings.get(key.pairingId()).recipientSchool();
        List<Learner> learners = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String number = wanted.get(i);
            Teacher teacher = teachers.find(number)
                    .filter(one -> one.school().equals(school))
                    .orElse(null);
            String problem = teacher == null
                    ? "本校名册中没有这名教师，请从列出的教师中选择"
                    : wanted.subList(0, i).contains(number)
                            ? "同一名教师填了两行"
                            : secondments.away(number, key.schoolYear())
                                    ? key.year().label() + "已确定外派，不能重复选派"
                                    : "";
            if (!problem.isEmpty()) {
                problems.add(new Problem(
                        "learners[" + i + "].teacher",
                        "第" + (i + 1) + "行·" + (teacher == null ? number : teacher.name()),
                        problem));
            } else if (teacher != null) {
                learners.add(new Learner(number, teacher.name(), teacher.subject()));
            }
        }
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        return learners;
    }

    private void refuseAway(Selection selection) {
        int year = selection.key().schoolYear();
        String away = Stream.concat(
                        selection.nominees().stream()
                                .filter(one -> secondments.away(one.teacher(), year))
                                .map(Nominee::name),
                        selection.learners().stream()
                                .filter(one -> secondments.away(one.teacher(), year))
                                .map(Learner::name))
                .collect(Collectors.joining("、"));
        if (!away.isEmpty()) {
            throw Judgement.impossible(away + "本学年已在别处支教或跟岗，请退回更换人选");
        }
    }

    private static NewSecondment support(SelectionKey key, Nominee one, LocalDate from, String by) {
        return new NewSecondment(
                key.pairingId(),
                key.schoolYear(),
                one.teacher(),
                Direction.SUPPORT,
                one.subject(),
                one.post(),
                one.volunteer(),
                null,
                from,
                by);
    }

    private static NewSecondment learn(SelectionKey key, Learner one, LocalDate from, String by) {
        return new NewSecondment(
                key.pairingId(),
                key.schoolYear(),
                one.teacher(),
                Direction.LEARN,
                one.subject(),
                null,
                false,
                null,
                from,
                by);
    }
}
