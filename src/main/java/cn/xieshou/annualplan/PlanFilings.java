package cn.xieshou.annualplan;

import cn.xieshou.lateness.Holder;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.shared.NumberSeries;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A plan on which both schools agree reaches the section, is accepted and numbered (R-PLN-3). */
@Service
@Transactional
public class PlanFilings {

    private final AnnualPlans plans;
    private final PlanRepository table;
    private final PlanRefusals refusals;
    private final PlanTexts texts;
    private final PlanLateness lateness;
    private final NumberSeries numbers;
    private final Trail trail;
    private final Clock clock;

    PlanFilings(
            AnnualPlans plans,
            PlanRepository table,
            PlanRefusals refusals,
            PlanTexts texts,
            PlanLateness lateness,
            NumberSeries numbers,
            Trail trail,
            Clock clock) {
        this.plans = plans;
        this.table = table;
        this.refusals = refusals;
        this.texts = texts;
        this.lateness = lateness;
        this.numbers = numbers;
        this.trail = trail;
        this.clock = clock;
    }

    /** Both schools agree: the text is with the section, too late if the date that holds is over. */
    public void receive(PlanId id, String section) {
        AnnualPlan plan = plans.get(id);
        LocalDate today = LocalDate.now(clock);
        table.received(id, section, today, plan.late() || today.isAfter(plan.dueOn()));
        lateness.hold(id, Holder.SECTION);
    }

    /** The section accepts the current text for filing; the number follows by {@link #file}. */
    public void accept(PlanId id, String actor, String check, @Nullable String remark) {
        refusals.refuse(plans.get(id), actor, check);
        table.accepted(id, actor, remark);
    }

    /** Numbers what was accepted. */
    public void file(PlanId id) {
        AnnualPlan plan = plans.get(id);
        String number = nextNumber(id);
        String late = lateness.of(plan).sentence();
        table.filed(id, number, LocalDate.now(clock), clock.instant());
        trail.add(
                id.pairingId(),
                plan.filedBy() == null ? Trail.SYSTEM : plan.filedBy(),
                Act.FILED,
                id.subject(),
                plan.remark(),
                number + (plan.late() ? "，逾期备案" : "") + (late.isEmpty() ? "" : "，" + late));
    }

    /** One series for each pattern and year, as for agreements: «城乡结对方案备〔2026〕12号». */
    private String nextNumber(PlanId id) {
        String series = texts.programme(id).agreementNumber(id.schoolYear(), 0);
        int running = numbers.next("F " + series);
        String number = texts.programme(id).agreementNumber(id.schoolYear(), running);
        int bracket = number.indexOf('〔');
        return bracket < 0 ? "方案备" + number : number.substring(0, bracket) + "方案备" + number.substring(bracket);
    }
}
