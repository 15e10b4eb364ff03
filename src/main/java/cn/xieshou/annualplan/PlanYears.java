package cn.xieshou.annualplan;

import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The school years that the filing register is kept for. */
@Component
class PlanYears {

    /** From August on the coming school year is the one that plans are made for. */
    private static final int MONTHS_AHEAD = 1;

    private final PlanRepository plans;
    private final Clock clock;

    PlanYears(PlanRepository plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** «学年», the one that plans are made for now unless another is asked for; which rows it means says the register's query. */
    Filter filter() {
        return Filter.always("year", "学年", choices(), String.valueOf(current()), year -> Condition.ANY);
    }

    /** The newest first. */
    private List<Choice> choices() {
        TreeSet<Integer> years = new TreeSet<>(plans.years());
        years.add(current());
        return years.descendingSet().stream()
                .map(year -> new Choice(year.toString(), new SchoolYear(year).label()))
                .toList();
    }

    /** Its start year. */
    private int current() {
        return SchoolYear.of(LocalDate.now(clock).plusMonths(MONTHS_AHEAD)).startYear();
    }
}
