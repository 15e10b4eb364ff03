package cn.xieshou.annualplan;

import cn.xieshou.lateness.Holder;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A plan goes back: to its drafter, or to one of those who have agreed already (R-PLN-3). */
@Service
@Transactional
public class PlanReturns {

    private final AnnualPlans plans;
    private final PlanRepository table;
    private final ConsentRepository consents;
    private final PlanDates dates;
    private final PlanLateness lateness;
    private final Trail trail;
    private final Clock clock;

    PlanReturns(
            AnnualPlans plans,
            PlanRepository table,
            ConsentRepository consents,
            PlanDates dates,
            PlanLateness lateness,
            Trail trail,
            Clock clock) {
        this.plans = plans;
        this.table = table;
        this.consents = consents;
        this.dates = dates;
        this.lateness = lateness;
        this.trail = trail;
        this.clock = clock;
    }

    /** One of the schools' people returns the text to the drafter. */
    public void bySchool(PlanId id, Consenter party, String actor, String opinion) {
        table.returned(id, PlanState.DRAFTING, party.name(), opinion);
        lateness.hold(id, Holder.SUPPORTING);
        trail.add(id.pairingId(), actor, Act.RETURNED, id.subject(), opinion);
    }

    /** The section returns the plan to the drafter with a new date, by which it comes back. */
    public void bySection(PlanId id, String actor, String opinion, LocalDate newDate) {
        moveDate(id, actor, opinion, newDate);
        table.returned(id, PlanState.RETURNED, AnnualPlan.SECTION, opinion);
        lateness.hold(id, Holder.SUPPORTING);
        trail.add(id.pairingId(), actor, Act.RETURNED, id.subject(), opinion, comesBack(newDate));
    }

    /** Whom the section may ask again, in the order in which they were asked. */
    @Transactional(readOnly = true)
    public List<Consenter> earlier(PlanId id) {
        AnnualPlan plan = plans.get(id);
        return Arrays.stream(Consenter.values()).filter(plan::stands).toList();
    }

    /**
     * The section returns the plan to one of those who have agreed: the text stays, that agreement is void, those of the others stand. It
     * comes back to the section.
     *
     * @param party as {@link Consenter#fact}
     * @throws FormRefused if nobody of these is named
     */
    public void toEarlierStep(PlanId id, String party, String actor, String opinion, LocalDate newDate) {
        Consenter asked = earlier(id).stream()
                .filter(one -> one.fact().equals(party))
                .findFirst()
                .orElseThrow(() -> new FormRefused("returnTo", "退回到", "请选择退回给谁"));
        moveDate(id, actor, opinion, newDate);
        consents.voidOf(id, asked, clock.instant());
        table.returnedToStep(id, asked.name(), opinion);
        lateness.hold(id, asked.holder());
        String details = "请" + asked.label() + "重新办理，" + comesBack(newDate);
        trail.add(id.pairingId(), actor, Act.RETURNED, id.subject(), opinion, details);
    }

    private void moveDate(PlanId id, String actor, String opinion, LocalDate newDate) {
        dates.require(id, newDate, "newDate", "重新提交日期");
        dates.move(id, newDate, DateChange.Kind.RETURN, opinion, actor);
    }

    private static String comesBack(LocalDate newDate) {
        return "请于" + PlanDates.words(newDate) + "前重新提交";
    }
}
