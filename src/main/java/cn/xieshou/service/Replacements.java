package cn.xieshou.service;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Teacher;
import cn.xieshou.lateness.Holder;
import cn.xieshou.lateness.Holdings;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Finding;
import cn.xieshou.secondment.NewSecondment;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.secondment.Verdict;
import cn.xieshou.workflow.FormRefused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replacing a teacher who left early or failed: nominated by the home school under the rules of selection (R-SEC-2 to R-SEC-4). Who
 * failed has served the year, so the replacement serves in the next one.
 */
@Service
@Transactional
public class Replacements {

    static final String WHAT = "支教接替人选";

    private final ReplacementRepository table;
    private final Holdings holdings;
    private final Remaining remaining;
    private final Secondments secondments;
    private final ApprovalRules rules;
    private final Trail trail;
    private final ReplacementRules eligible;

    Replacements(
            ReplacementRepository table,
            Holdings holdings,
            Remaining remaining,
            Secondments secondments,
            ApprovalRules rules,
            Trail trail,
            ReplacementRules eligible) {
        this.table = table;
        this.holdings = holdings;
        this.remaining = remaining;
        this.secondments = secondments;
        this.rules = rules;
        this.trail = trail;
        this.eligible = eligible;
    }

    /** What the home school has said about the replacement of this secondment. */
    @Transactional(readOnly = true)
    public Optional<Replacement> find(String secondmentId) {
        return table.find(secondmentId);
    }

    /**
     * Nominates somebody.
     *
     * @throws FormRefused naming every rule of eligibility that stands against it, or if the day does not fit
     */
    public void nominate(String secondmentId, Nomination nomination, String actor) {
        Secondment left = secondments.get(secondmentId);
        Teacher teacher = eligible.choice(left).stream()
                .filter(one -> one.staffNumber().equals(nomination.teacher()))
                .findFirst()
                .orElseThrow(() -> new FormRefused("nominee", "接替教师", "请从本校未外派的教师中选择"));
        eligible.refuseDay(left, nomination.startsOn());
        List<Finding> findings = eligible.findings(left, teacher, nomination);
        String against = ReplacementRules.sentences(findings.stream()
                .filter(one -> one.verdict() == Verdict.FAILED || one.verdict() == Verdict.PENDING)
                .toList());
        if (!against.isEmpty()) {
            throw new FormRefused("nominee", "接替教师", "不符合选派条件。" + against.replace("\n", "；"));
        }
        remaining
                .against(left, teacher.name(), teacher.backbone() != Backbone.NONE)
                .ifPresent(reason -> {
                    throw new FormRefused("nominee", "接替教师", reason);
                });
        table.nominated(secondmentId, nomination, ReplacementRules.sentences(findings), actor);
        holdings.note(secondmentId, Holder.PERSONNEL);
        trail(left, actor, Act.SUBMITTED, "", "由" + teacher.name() + "接替" + left.teacherName());
    }

    /** The home school cannot send anybody. */
    public void nobody(String secondmentId, String reason, String actor) {
        Secondment left = secondments.get(secondmentId);
        table.nobody(secondmentId, reason, actor);
        holdings.note(secondmentId, Holder.PERSONNEL);
        trail(left, actor, Act.SUBMITTED, reason, left.teacherName() + "的岗位无人接替");
    }

    /**
     * The personnel section confirms what the home school said.
     *
     * @return id of the new secondment, empty if there is to be none
     * @throws FormRefused if it is the actor's own nomination, or the nominee has been sent elsewhere since
     */
    public Optional<String> confirm(String secondmentId, String remark, String actor) {
        Replacement wish = table.find(secondmentId).orElseThrow();
        Secondment left = secondments.get(secondmentId);
        rules.refuseOwn(wish.nominatedBy(), actor);
        Optional<String> replacement =
                Optional.ofNullable(wish.nominee()).map(nominee -> register(left, wish, nominee, actor));
        table.decided(secondmentId, replacement.orElse(null), actor);
        trail(
                left,
                actor,
                Act.APPROVED,
                remark,
                replacement.map(id -> "支教编号" + id).orElse("不再接替"));
        return replacement;
    }

    /** Returns it to the home school. */
    public void sendBack(String secondmentId, String opinion, String actor) {
        table.returned(secondmentId, opinion);
        holdings.note(secondmentId, Holder.SUPPORTING);
        Secondment left = secondments.get(secondmentId);
        trail(left, actor, Act.RETURNED, opinion, left.teacherName() + "的接替");
    }

    private String register(Secondment left, Replacement wish, String nominee, String actor) {
        eligible.refuseChanged(left, nominee);
        Secondment replacement = secondments.register(new NewSecondment(
                left.pairingId(),
                left.replacementYear().startYear(),
                nominee,
                Direction.SUPPORT,
                left.subject(),
                wish.post(),
                wish.volunteer(),
                left.id(),
                Objects.requireNonNull(wish.startsOn()),
                actor));
        return replacement.id();
    }

    private void trail(Secondment left, String actor, Act act, String opinion, String detail) {
        trail.add(left.pairingId(), actor, act, ServiceWords.subject(left, WHAT), opinion, detail);
    }
}
