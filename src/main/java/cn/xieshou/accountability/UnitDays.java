package cn.xieshou.accountability;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts every night how many steps of this school year and the last were in each unit's hands, for how many days, and how many of these
 * days were after the step's date. A step that came late into somebody's hands is charged from the day on which it came. It belongs to the
 * school year in which it was done, one that waits to the present one.
 */
@Repository
@Transactional
public class UnitDays {

    private static final Logger LOG = LoggerFactory.getLogger(UnitDays.class);

    /** Whole days between two moments of the engine, the same on both databases. */
    private static final String DAYS = "cast((extract(epoch from %s) - extract(epoch from %s)) / 86400 as integer)";

    private static final String ENDED = "coalesce(t.END_TIME_, :now)";

    private static final String FROM = "case when t.DUE_DATE_ > t.START_TIME_ then t.DUE_DATE_ else t.START_TIME_ end";

    private static final String LATE = "case when t.DUE_DATE_ is not null and " + ENDED + " > " + FROM + " then "
            + DAYS.formatted(ENDED, FROM) + " else 0 end";

    private static final String COUNT =
            "insert into unit_days (school_year, unit, process, steps, days, late_steps, late_days)"
                    + " select :year, x.unit, x.process, count(*), sum(x.days), sum(case when x.late > 0 then 1 else 0 end), sum(x.late) from ("
                    + "select " + Units.UNIT + " as unit, d.KEY_ as process, " + DAYS.formatted(ENDED, "t.START_TIME_")
                    + " as days, "
                    + LATE + " as late from ACT_HI_TASKINST t join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_"
                    + " left join person h on h.account = t.ASSIGNEE_"
                    + " left join ACT_RU_IDENTITYLINK g on g.TASK_ID_ = t.ID_ and g.TYPE_ = 'candidate' and t.ASSIGNEE_ is null"
                    + " where " + ENDED + " >= :from and " + ENDED
                    + " < :to and (t.END_TIME_ is null or t.DELETE_REASON_ = 'completed')"
                    + ") x where x.unit <> '' group by x.unit, x.process";

    private static final String ADD_UP =
            "insert into unit_year (school_year, unit, steps, days, late_steps, late_days) select school_year, unit,"
                    + " sum(steps), sum(days), sum(late_steps), sum(late_days) from unit_days where school_year = ? group by school_year, unit";

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until when it is counted; empty if it never was. */
    @Transactional(readOnly = true)
    public Optional<Instant> countedAt() {
        return jdbc.sql("select counted_at from unit_days_counted where id = 1")
                .query((row, n) -> Columns.instant(row, "counted_at"))
                .optional();
    }

    /** Nodes that do it at once do it one after the other. */
    public void recount() {
        Instant now = clock.instant();
        int known = jdbc.sql("update unit_days_counted set counted_at = ? where id = 1")
                .param(Columns.time(now))
                .update();
        if (known == 0) {
            jdbc.sql("insert into unit_days_counted (id, counted_at) values (1, ?)")
                    .param(Columns.time(now))
                    .update();
        }
        SchoolYear year = SchoolYear.of(LocalDate.now(clock));
        Stream.of(year, year.previous()).forEach(one -> count(one, now));
    }

    private void count(SchoolYear year, Instant now) {
        Stream.of("unit_days", "unit_year").forEach(table -> jdbc.sql("delete from " + table + " where school_year = ?")
                .param(year.startYear())
                .update());
        int rows = jdbc.sql(COUNT)
                .param("year", year.startYear())
                .param("now", LocalDateTime.ofInstant(now, clock.getZone()))
                .param("from", year.firstDay().atStartOfDay())
                .param("to", year.next().firstDay().atStartOfDay())
                .update();
        jdbc.sql(ADD_UP).param(year.startYear()).update();
        LOG.info("days in hand of {}: {} numbers", year.startYear(), rows);
    }
}
