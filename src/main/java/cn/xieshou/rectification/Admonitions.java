package cn.xieshou.rectification;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.NumberSeries;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.Judgement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Efficiency admonitions (R-EVA-3): only after the school's right of reply, issued by others than those who drafted it. */
@Service
@Transactional
public class Admonitions {

    private static final String SUBJECT = "《效能告诫》";

    private final AdmonitionRepository table;
    private final Rectifications rectifications;
    private final Pairings pairings;
    private final AdmonitionNumbering numbering;
    private final ApprovalRules rules;
    private final NumberSeries numbers;
    private final Instances instances;
    private final Trail trail;
    private final Clock clock;

    Admonitions(
            AdmonitionRepository table,
            Rectifications rectifications,
            Pairings pairings,
            AdmonitionNumbering numbering,
            ApprovalRules rules,
            NumberSeries numbers,
            Instances instances,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.rectifications = rectifications;
        this.pairings = pairings;
        this.numbering = numbering;
        this.rules = rules;
        this.numbers = numbers;
        this.instances = instances;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public Admonition get(String id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no admonition " + id));
    }

    /** Whether one is open for a rectification: there is no second one then. */
    @Transactional(readOnly = true)
    public boolean isOpenFor(String rectification) {
        return table.of(Condition.of("a.rectification = :rectification", "rectification", rectification)).stream()
                .anyMatch(one -> one.state().isOpen());
    }

    /** The office drafts one for what was not put right. */
    public void open(String rectification) {
        Rectification of = rectifications.get(rectification);
        Pairing pairing = pairings.get(of.pairingId());
        int year = today().getYear();
        String id = Admonition.key(year, numbers.next("G-" + year));
        table.insert(id, of, clock.instant());
        trail.add(id, Trail.SYSTEM, Act.STARTED, SUBJECT, null, of.id());
        instances.start(
                AdmonitionCase.PROCESS,
                id,
                Map.ofEntries(
                        Fact.PAIRING_ID.is(pairing.id()),
                        Fact.PROGRAMME.is(pairing.programme()),
                        RectificationCase.SECTION.is(Objects.requireNonNullElse(pairing.section(), "")),
                        RectificationCase.SCHOOL.is(of.school()),
                        AdmonitionCase.ADMONITION.is(id)));
    }

    /** The school is told what it is to be admonished for, and may reply. */
    public void tell(String id, String facts, String ground, String actor) {
        table.told(id, facts, ground, actor, clock.instant());
        trail.add(id, actor, Act.DRAFTED, SUBJECT, null);
    }

    public void drop(String id, String reason, String actor) {
        table.over(id, AdmonitionState.DROPPED, reason, today());
        trail.add(id, actor, Act.DECIDED, SUBJECT, reason, "不予告诫");
    }

    /** @param reply what the school says; empty if it waives */
    public void reply(String id, String reply, String actor) {
        boolean waived = reply.isEmpty();
        table.heard(id, waived ? ReplyKind.WAIVED : ReplyKind.REPLIED, waived ? null : reply, actor, clock.instant());
        trail.add(id, actor, Act.SUBMITTED, "《陈述申辩》", waived ? null : reply, waived ? "放弃陈述申辩" : null);
    }

    /** The days of the reply are over. */
    public void lapse(String id) {
        table.heard(id, ReplyKind.LAPSED, null, null, clock.instant());
        trail.add(id, Trail.SYSTEM, Act.ENDED, "《陈述申辩》", null, "期限内没有陈述申辩");
    }

    /** The office upholds it after the reply, for the leading group to issue. */
    public void submit(String id, String remark, String actor) {
        table.toIssue(id, actor);
        trail.add(id, actor, Act.AGREED, SUBJECT, remark, "送领导小组签发");
    }

    public void withdraw(String id, String reason, String actor) {
        table.over(id, AdmonitionState.WITHDRAWN, reason, today());
        trail.add(id, actor, Act.WITHDRAWN, SUBJECT, reason);
    }

    public void sendBack(String id, String opinion, String actor) {
        refuseOwn(get(id), actor);
        table.returned(id, opinion);
        trail.add(id, actor, Act.RETURNED, SUBJECT, opinion);
    }

    /** The leading group issues it: it is in effect from today, with its number and its paper. */
    public void issue(String id, String remark, String actor) {
        Admonition one = get(id);
        refuseOwn(one, actor);
        String number = numbering.number(one);
        LocalDate review = numbering.reviewDay(one);
        table.issued(id, number, actor, today(), review);
        trail.add(id, actor, Act.SIGNED, SUBJECT, remark, number);
    }

    /**
     * The office lifts it.
     *
     * @throws FormRefused while what it was about is not put right
     */
    public void lift(String id, String reason, String actor) {
        Admonition one = get(id);
        Rectification of = rectifications.get(one.rectification());
        if (of.state().isOpen()) {
            throw Judgement.impossible(
                    "整改（" + of.id() + "）还没有完成，现在不能解除：" + of.state().label());
        }
        table.over(id, AdmonitionState.LIFTED, reason, today());
        trail.add(id, actor, Act.LIFTED, SUBJECT, reason);
    }

    /** @param review when it is looked at again */
    public void keep(String id, LocalDate review, String reason, String actor) {
        if (!review.isAfter(today()) || review.isAfter(today().plusYears(1))) {
            throw new FormRefused("reviewOn", "下次研究日期", "须在明天以后、一年以内");
        }
        table.kept(id, review, reason);
        trail.add(id, actor, Act.DECIDED, SUBJECT, reason, "继续执行，" + ChineseDates.date(review) + "再研究");
    }

    private void refuseOwn(Admonition one, String actor) {
        refuseOwn(one.draftedBy(), actor);
        refuseOwn(one.consideredBy(), actor);
    }

    private void refuseOwn(@Nullable String submitter, String actor) {
        if (submitter != null) {
            rules.refuseOwn(submitter, actor);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
