package cn.xieshou.overview;

import cn.xieshou.annualplan.PlanFilter;
import cn.xieshou.annualplan.PlanLateDays;
import cn.xieshou.lateness.Holder;
import cn.xieshou.lateness.LateDays;
import cn.xieshou.lateness.LateDays.Charged;
import cn.xieshou.overview.Figures.Figure;
import cn.xieshou.overview.Figures.Line;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Tally;
import cn.xieshou.register.Tally.Group;
import cn.xieshou.selection.SelectionLateDays;
import cn.xieshou.shared.SchoolYear;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where plans and selections of a school year lie, and whose hands the days of delay were in: nobody is charged the days of others
 * (R-PLN-3, R-SEC-1).
 */
@Component
class Hands {

    private static final List<String> COLUMNS = List.of("方案在手", "其中逾期", "方案占用逾期天数", "选派在手", "选派占用逾期天数");

    private final Lists lists;
    private final LateDays days;
    private final PlanLateDays plans;
    private final SelectionLateDays selections;
    private final PairingRows pairings;

    Hands(Lists lists, LateDays days, PlanLateDays plans, SelectionLateDays selections, PairingRows pairings) {
        this.lists = lists;
        this.days = days;
        this.plans = plans;
        this.selections = selections;
        this.pairings = pairings;
    }

    /** Of the year that both registers are asked for. */
    Figures of(String account, SchoolYear year, Asked planList, Asked selectionList) {
        Condition visible = pairings.visibleTo(account);
        Asked late = planList.changed("state", PlanFilter.LATE.name());
        Group held = one(lists.tally(account, planList, "hand"));
        Group overdue = one(lists.tally(account, late, "hand"));
        Group selecting = one(lists.tally(account, selectionList, "hand"));
        Map<String, Integer> planDays = byHolder(days.byHolder(plans.of(year, visible)));
        Map<String, Integer> selectionDays = byHolder(days.byHolder(selections.of(year, visible)));
        return new Figures(
                "在谁手里",
                COLUMNS,
                Arrays.stream(Holder.values())
                        .map(holder -> new Line(
                                holder.label(),
                                null,
                                List.of(
                                        count(planList, held, holder),
                                        count(late, overdue, holder),
                                        sum(late.address(), planDays.get(holder.name())),
                                        count(selectionList, selecting, holder),
                                        sum(selectionList.address(), selectionDays.get(holder.name())))))
                        .filter(line -> line.figures().stream()
                                .map(Figure::number)
                                .filter(Objects::nonNull)
                                .anyMatch(number -> number > 0))
                        .toList());
    }

    private static Group one(Tally tally) {
        return tally.groups().get(0);
    }

    private static Map<String, Integer> byHolder(List<Charged> charged) {
        return charged.stream().collect(Collectors.toMap(Charged::who, Charged::days));
    }

    /** Only who can hold such a matter is a choice of the register. */
    private static Figure count(Asked asked, Group held, Holder holder) {
        return held.counts().containsKey(holder.name())
                ? Figure.of(held.of(holder.name()), asked.with("hand", holder.name()))
                : Figure.NONE;
    }

    private static Figure sum(String list, @Nullable Integer charged) {
        return Optional.ofNullable(charged)
                .map(number -> Figure.of(number, list))
                .orElse(Figure.NONE);
    }
}
