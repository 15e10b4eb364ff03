package cn.xieshou.selection;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Judgement;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The section's approval and the personnel section's confirmation, and what they return (R-SEC-1). */
@Service
@Transactional
public class Approvals {

    private final SelectionRepository table;
    private final NomineeRepository nominees;
    private final Selections selections;
    private final Secondments secondments;
    private final Judging judging;
    private final SelectionLateness lateness;
    private final Pairings pairings;
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
            Pairings pairings,
            ApprovalRules rules,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.nominees = nominees;
        this.selections = selections;
        this.secondments = secondments;
        this.judging = judging;
        this.lateness = lateness;
        this.pairings = pairings;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
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
     * The personnel section confirms; {@link Registration} follows.
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
        trail.add(key.pairingId(), actor, Act.RETURNED, key.titled(LearnerNaming.LEARNERS), opinion);
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
}
