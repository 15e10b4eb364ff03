package cn.xieshou.selection;

import cn.xieshou.lateness.Holder;
import cn.xieshou.lateness.LateDays;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** When selections were late, for sums over many of them: in SQL what {@link SelectionLateness} says of each. */
@Component
public class SelectionLateDays {

    private static final String OVER = Arrays.stream(SelectionStep.values())
            .filter(SelectionStep::over)
            .map(SelectionStep::name)
            .collect(Collectors.joining("', '", "('", "')"));

    private static final String DONE = "coalesce(cast(x.decided_at at time zone 'Asia/Shanghai' as date), :today)";

    private static final String LATE = """
            select x.pairing_id || '/' || x.school_year as matter, p.supporting_school as supporting,
                   p.recipient_school as recipient, p.section as section, x.due_on as starts, %1$s as ends
            from secondment_selection x
            join pairing p on p.id = x.pairing_id
            where x.school_year = :lateYear and (x.decided_at is not null or x.step not in %2$s) and %1$s > x.due_on and (%3$s)""";

    private final Clock clock;

    SelectionLateDays(Clock clock) {
        this.clock = clock;
    }

    /**
     * The selections for a school year.
     *
     * @param visible which pairings «p» count
     */
    public LateDays.Stretches of(SchoolYear year, Condition visible) {
        Map<String, Object> values = new HashMap<>(visible.values());
        values.put("lateYear", year.startYear());
        values.put("today", LocalDate.now(clock));
        return new LateDays.Stretches(LATE.formatted(DONE, OVER, visible.sql()), values, Holder.SELECTION);
    }
}
