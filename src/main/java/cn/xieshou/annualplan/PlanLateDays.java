package cn.xieshou.annualplan;

import cn.xieshou.lateness.Holder;
import cn.xieshou.lateness.LateDays;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When plans were late, for sums over many of them: in SQL what {@link PlanLateness} says of each. */
@Component
public class PlanLateDays {

    private static final String DONE = "coalesce(cast(%1$s.closed_at at time zone 'Asia/Shanghai' as date), :today)";

    private static final String CHANGES = """
            (select c.pairing_id, c.school_year, c.id, c.due_before, c.due_after,
                    cast(c.at at time zone 'Asia/Shanghai' as date) as changed,
                    lead(cast(c.at at time zone 'Asia/Shanghai' as date))
                        over (partition by c.pairing_id order by c.id) as next_changed,
                    row_number() over (partition by c.pairing_id order by c.id) as place,
                    max(case when c.kind = 'EXTENSION' then c.id end) over (partition by c.pairing_id) as last_extension
             from annual_plan_date c where c.school_year = :lateYear)""";

    /** Each date that held, from it to the change after it or the end; a granted extension takes back what was late before. */
    private static final String LATE = """
            select %1$s as matter, p.supporting_school as supporting, p.recipient_school as recipient, p.section as section,
                   s.starts as starts, s.ends as ends
            from annual_plan a
            join pairing p on p.id = a.pairing_id
            join (
                select o.pairing_id, o.due_on as starts, %2$s as ends from annual_plan o
                where o.school_year = :lateYear and not exists (
                    select 1 from annual_plan_date n where n.pairing_id = o.pairing_id and n.school_year = o.school_year)
                union all
                select f.pairing_id, f.due_before, f.changed from %3$s f where f.place = 1 and f.last_extension is null
                union all
                select g.pairing_id, g.due_after, coalesce(g.next_changed, %4$s)
                from %3$s g join annual_plan d on d.pairing_id = g.pairing_id and d.school_year = g.school_year
                where g.id >= coalesce(g.last_extension, 0)
            ) s on s.pairing_id = a.pairing_id
            where a.school_year = :lateYear and a.state not in ('EXEMPT', 'DISSOLVED') and s.ends > s.starts and (%5$s)""";

    private final Clock clock;

    PlanLateDays(Clock clock) {
        this.clock = clock;
    }

    /**
     * The plans of a school year.
     *
     * @param visible which pairings «p» count
     */
    public LateDays.Stretches of(SchoolYear year, Condition visible) {
        Map<String, Object> values = new HashMap<>(visible.values());
        values.put("lateYear", year.startYear());
        values.put("today", LocalDate.now(clock));
        return new LateDays.Stretches(
                LATE.formatted(PlanId.MATTER, DONE.formatted("o"), CHANGES, DONE.formatted("d"), visible.sql()),
                values,
                Holder.FILING);
    }
}
