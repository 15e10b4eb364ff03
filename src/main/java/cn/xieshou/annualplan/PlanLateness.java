package cn.xieshou.annualplan;

import cn.xieshou.lateness.Delay;
import cn.xieshou.lateness.Holder;
import cn.xieshou.lateness.Holding;
import cn.xieshou.lateness.Holdings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How late a plan was filed, or is today, by whose hands held it (R-PLN-1, R-PLN-3). A day is late that lies after the date which
 * held on it: a return with a new date leaves what was late before, a granted extension does not.
 */
@Component
public class PlanLateness {

    private final DateChangeRepository dateChanges;
    private final Holdings holdings;
    private final Clock clock;

    PlanLateness(DateChangeRepository dateChanges, Holdings holdings, Clock clock) {
        this.dateChanges = dateChanges;
        this.holdings = holdings;
        this.clock = clock;
    }

    /** From now on. */
    void hold(PlanId id, Holder holder) {
        holdings.note(id.matter(), holder);
    }

    /** From now on whoever has to agree next; the section takes it by itself. */
    void hold(PlanId id, Optional<Consenter> next) {
        next.ifPresent(party -> hold(id, party.holder()));
    }

    public Delay of(AnnualPlan plan) {
        return of(List.of(plan)).getOrDefault(plan.id(), Delay.none(plan.dueOn()));
    }

    /** Of many plans by two questions. */
    public Map<PlanId, Delay> of(Collection<AnnualPlan> plans) {
        List<PlanId> ids = plans.stream().map(AnnualPlan::id).toList();
        Map<String, List<Holding>> hands =
                holdings.of(ids.stream().map(PlanId::matter).collect(Collectors.toSet()));
        Map<PlanId, List<DateChange>> changes = dateChanges.of(ids);
        return plans.stream()
                .collect(Collectors.toMap(
                        AnnualPlan::id,
                        plan -> of(
                                plan,
                                hands.getOrDefault(plan.id().matter(), List.of()),
                                changes.getOrDefault(plan.id(), List.of()))));
    }

    private Delay of(AnnualPlan plan, List<Holding> hands, List<DateChange> changes) {
        if (plan.state() == PlanState.EXEMPT || plan.state() == PlanState.DISSOLVED) {
            return Delay.none(plan.dueOn());
        }
        LocalDate done = plan.closedAt() == null ? LocalDate.now(clock) : day(plan.closedAt());
        LocalDate due = changes.isEmpty() ? plan.dueOn() : changes.get(0).before();
        Delay delay = Delay.none(due);
        for (DateChange change : changes) {
            delay = change.kind() == DateChange.Kind.EXTENSION
                    ? Delay.none(change.after())
                    : delay.and(Delay.split(hands, due, day(change.at()), Holder.FILING));
            due = change.after();
        }
        return delay.and(Delay.split(hands, due, done, Holder.FILING));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
