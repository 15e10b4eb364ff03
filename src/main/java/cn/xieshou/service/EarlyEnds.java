package cn.xieshou.service;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.lateness.Holder;
import cn.xieshou.lateness.Holdings;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ending a year of service early: asked for by a principal, decided by the personnel section (R-SEC-4). */
@Service
@Transactional
public class EarlyEnds {

    static final String WHAT = "支教提前结束申请";

    private final EarlyEndRepository table;
    private final ServiceYearRepository years;
    private final Secondments secondments;
    private final Holdings holdings;
    private final SchoolCalendar calendar;
    private final Directory directory;
    private final ApprovalRules rules;
    private final Trail trail;
    private final Instances instances;

    EarlyEnds(
            EarlyEndRepository table,
            ServiceYearRepository years,
            Secondments secondments,
            Holdings holdings,
            SchoolCalendar calendar,
            Directory directory,
            ApprovalRules rules,
            Trail trail,
            Instances instances) {
        this.table = table;
        this.years = years;
        this.secondments = secondments;
        this.holdings = holdings;
        this.calendar = calendar;
        this.directory = directory;
        this.rules = rules;
        this.trail = trail;
        this.instances = instances;
    }

    /** All that were asked for, the oldest first. */
    @Transactional(readOnly = true)
    public List<EarlyEnd> of(String secondmentId) {
        return table.of(secondmentId);
    }

    /** The one that waits for a decision. */
    @Transactional(readOnly = true)
    public Optional<EarlyEnd> pending(String secondmentId) {
        return table.pending(secondmentId);
    }

    /** Whether the account is a principal of either school, and the service runs and nobody has asked for its end. */
    @Transactional(readOnly = true)
    public boolean mayAsk(String secondmentId, String account) {
        Secondment secondment = secondments.get(secondmentId);
        return isPrincipal(account, secondment)
                && table.pending(secondmentId).isEmpty()
                && ServiceSignals.awaits(
                        instances, SecondmentServing.EARLY_END_REQUESTED, secondment.pairingId(), secondmentId);
    }

    /**
     * Asks for the end; the service goes on until the personnel section has decided.
     *
     * @throws FormRefused if the account may not, or the day lies outside the service
     */
    public void ask(String secondmentId, String reason, LocalDate lastDay, String actor) {
        if (!mayAsk(secondmentId, actor)) {
            throw new FormRefused("reason", "提前结束", "现在不能提出：任教已经期满，或者已有申请等待审核");
        }
        Secondment secondment = secondments.get(secondmentId);
        refuseOutside(secondment, lastDay);
        table.ask(secondmentId, reason, lastDay, actor);
        trail(secondment, actor, Act.SUBMITTED, reason, "最后任教日" + ChineseDates.date(lastDay));
        ServiceSignals.send(instances, SecondmentServing.EARLY_END_REQUESTED, secondment.pairingId(), secondmentId);
    }

    /**
     * Ends the service.
     *
     * @throws FormRefused if it is the actor's own wish, or the day lies outside the service
     */
    public void approve(String secondmentId, LocalDate lastDay, String remark, String actor) {
        EarlyEnd wish = wish(secondmentId);
        rules.refuseOwn(wish.askedBy(), actor);
        Secondment secondment = secondments.get(secondmentId);
        refuseOutside(secondment, lastDay);
        table.decided(wish.id(), EarlyEnd.State.APPROVED, lastDay, remark, actor);
        secondments.end(secondmentId, SecondmentState.LEFT_EARLY, lastDay);
        holdings.note(secondmentId, Holder.SUPPORTING);
        trail(secondment, actor, Act.APPROVED, remark, "最后任教日" + ChineseDates.date(lastDay));
    }

    /** The service goes on. */
    public void refuse(String secondmentId, String opinion, String actor) {
        EarlyEnd wish = wish(secondmentId);
        rules.refuseOwn(wish.askedBy(), actor);
        table.decided(wish.id(), EarlyEnd.State.REFUSED, wish.lastDay(), opinion, actor);
        trail(secondments.get(secondmentId), actor, Act.REFUSED, opinion, "继续任教");
    }

    private EarlyEnd wish(String secondmentId) {
        return table.pending(secondmentId).orElseThrow();
    }

    /** A teacher who never came has no day on which the service began. */
    private void refuseOutside(Secondment secondment, LocalDate lastDay) {
        LocalDate first =
                years.find(secondment.id()).map(ServiceYear::arrivedOn).orElseGet(secondment::confirmedOn);
        LocalDate last = calendar.terms(secondment.year()).get(1).lastDay();
        if (lastDay.isBefore(first) || lastDay.isAfter(last)) {
            throw new FormRefused(
                    "lastDay", "最后任教日", "应在" + ChineseDates.date(first) + "至" + ChineseDates.date(last) + "之间");
        }
    }

    private boolean isPrincipal(String account, Secondment secondment) {
        return directory
                .person(account)
                .filter(person -> person.role() == Role.PRINCIPAL)
                .map(person -> String.valueOf(person.school()))
                .filter(school -> school.equals(secondment.homeSchool()) || school.equals(secondment.hostSchool()))
                .isPresent();
    }

    private void trail(Secondment secondment, String actor, Act act, String opinion, String detail) {
        trail.add(
                secondment.pairingId(),
                actor,
                act,
                ServiceWords.subject(secondment, WHAT),
                opinion,
                secondment.teacherName() + "，" + detail);
    }
}
