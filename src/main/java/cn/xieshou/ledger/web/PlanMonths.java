package cn.xieshou.ledger.web;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.MonthRow;
import cn.xieshou.annualplan.MonthsKept;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.PlannedMonths;
import cn.xieshou.ledger.PlannedMonths.Planned;
import cn.xieshou.page.PageAddress;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The months of the filed plan: what was recorded for each, and where it is recorded. */
@Component
class PlanMonths implements MonthsKept {

    private final PlannedMonths months;
    private final Pairings pairings;
    private final Activities activities;
    private final ActivityAccess access;
    private final Clock clock;

    PlanMonths(PlannedMonths months, Pairings pairings, Activities activities, ActivityAccess access, Clock clock) {
        this.months = months;
        this.pairings = pairings;
        this.activities = activities;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Map<Integer, Kept> of(AnnualPlan plan, String account) {
        List<Planned> planned = months.of(plan);
        if (planned.isEmpty()) {
            return Map.of();
        }
        Pairing pairing = pairings.get(plan.id().pairingId());
        int year = plan.id().schoolYear();
        boolean records = access.side(pairing, account).isPresent()
                && activities.closed(pairing).isEmpty();
        String list = PageAddress.of("/activities", inOrder("q", pairing.id(), "year", String.valueOf(year)));
        return planned.stream()
                .collect(Collectors.toMap(
                        Planned::place,
                        one -> new Kept(
                                one.times(),
                                list,
                                records && isDue(one, year) ? address(pairing.id(), year, one) : "")));
    }

    @Override
    public Map<Integer, Integer> times(PlanId id, List<MonthRow> rows) {
        return months.of(id, rows).stream().collect(Collectors.toMap(Planned::place, Planned::times));
    }

    /** A row of the plan with where it is recorded. */
    record Line(String sentence, String address) {}

    /** What was planned for the months up to now and is not recorded as often as it was planned, the latest month first. */
    List<Line> open(Pairing pairing) {
        int year = SchoolYear.of(LocalDate.now(clock)).startYear();
        return months.of(pairing.id(), year).stream()
                .filter(one -> !one.isKept() && isDue(one, year))
                .sorted((one, other) ->
                        Integer.compare(other.row().place(), one.row().place()))
                .limit(5)
                .map(one -> new Line(one.sentence(), address(pairing.id(), year, one)))
                .toList();
    }

    /** Whether its month has begun. */
    private boolean isDue(Planned one, int year) {
        LocalDate today = LocalDate.now(clock);
        int now = SchoolYear.of(today).startYear();
        return now > year || (now == year && one.row().place() <= place(today));
    }

    private static int place(LocalDate day) {
        return (day.getMonthValue() + 3) % 12;
    }

    private static String address(String pairing, int year, Planned one) {
        return PageAddress.of(
                "/activities/new/" + pairing,
                inOrder("year", String.valueOf(year), "row", String.valueOf(one.place() + 1)));
    }

    private static Map<String, String> inOrder(String one, String value, String other, String otherValue) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put(one, value);
        query.put(other, otherValue);
        return query;
    }
}
