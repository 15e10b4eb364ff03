package cn.xieshou.lateness;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days of delay of many matters, summed up by the database: the same as {@link Delay#split} says of each, so that nobody is charged the
 * days of another's hands.
 */
@Component
@Transactional(readOnly = true)
public class LateDays {

    /** Days between two dates, the same on both databases. */
    private static final String DAYS = "cast((extract(epoch from %s) - extract(epoch from %s)) / 86400 as integer)";

    private static final String HELD_FROM = "cast(h.held_from at time zone 'Asia/Shanghai' as date)";

    /**
     * Each stretch of lateness cut at the changes of hands; before the first of them it is nobody's that is known. Nothing is joined that
     * was itself put together: H2 would put it together anew for every stretch.
     */
    private static final String CUT = """
            with late as (select row_number() over () as stretch, s.* from (%%s) s),
            held as (
                select l.*, h.holder, %1$s as held_from,
                       lead(%1$s) over (partition by l.stretch order by h.id) as held_to,
                       min(%1$s) over (partition by l.stretch) as first_from,
                       row_number() over (partition by l.stretch order by h.id) as place
                from late l left join matter_holding h on h.matter = l.matter
            ),
            cut as (
                select l.matter, l.supporting, l.recipient, l.section, l.holder,
                       greatest(l.starts, l.held_from) as starts, least(l.ends, coalesce(l.held_to, l.ends)) as ends
                from held l where l.holder is not null
                union all
                select l.matter, l.supporting, l.recipient, l.section, :unknown,
                       l.starts, least(l.ends, coalesce(l.first_from, l.ends))
                from held l where l.place = 1
            ),
            parts as (
                select c.matter, c.supporting, c.recipient, c.section, c.holder, %2$s as days
                from cut c where c.ends > c.starts
            )
            """.formatted(HELD_FROM, DAYS.formatted("c.ends", "c.starts"));

    private final JdbcClient jdbc;

    LateDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stretches of lateness.
     *
     * @param sql rows of matter, supporting and recipient (schools' codes), section (a group), starts (the date that was missed) and ends (when
     *     it was done, or today); {@code starts} lies before {@code ends}
     * @param unknown whose the days are before anybody was noted
     */
    public record Stretches(String sql, Map<String, Object> values, Holder unknown) {

        /** Both, for schools and matters; the same values must be asked of both. */
        public Stretches and(Stretches more) {
            Map<String, Object> both = new HashMap<>(values);
            both.putAll(more.values);
            return new Stretches(sql + " union all " + more.sql, both, unknown);
        }
    }

    /**
     * Whose days they are.
     *
     * @param who a {@link Holder}'s name, a school's code, a matter's key
     * @param matters how many matters were late in these hands
     */
    public record Charged(String who, int matters, int days) {}

    /** By hands, the most days first. */
    public List<Charged> byHolder(Stretches late) {
        return sums(late, "p.holder", "1 = 1", Holder.values().length);
    }

    /** By school, with its own days only, the most days first. */
    public List<Charged> bySchool(Stretches late, int most) {
        return sums(
                late,
                "case when p.holder = 'SUPPORTING' then p.supporting else p.recipient end",
                "p.holder in ('SUPPORTING', 'RECIPIENT')",
                most);
    }

    /** By matter, whosever the days are, the most days first: each with its days by hands. */
    public Map<String, Map<Holder, Integer>> byMatter(Stretches late, int most) {
        Map<String, Map<Holder, Integer>> found = new LinkedHashMap<>();
        jdbc.sql(CUT.formatted(late.sql()) + """
                        , shares as (select p.matter, p.holder, sum(p.days) as days from parts p group by p.matter, p.holder),
                        wholes as (select s.*, sum(s.days) over (partition by s.matter) as together from shares s),
                        ranked as (select w.*, dense_rank() over (order by w.together desc, w.matter) as place from wholes w)
                        select r.matter, r.holder, r.days from ranked r where r.place <= %d
                        order by r.place, r.holder""".formatted(most))
                .params(values(late))
                .query((ResultSet row) -> {
                    found.computeIfAbsent(row.getString("matter"), matter -> new EnumMap<>(Holder.class))
                            .put(Columns.one(row, "holder", Holder.class), row.getInt("days"));
                });
        return found;
    }

    private List<Charged> sums(Stretches late, String who, String where, int most) {
        return jdbc.sql(CUT.formatted(late.sql()) + "select " + who
                        + " as who, count(distinct p.matter) as matters, sum(p.days) as days from parts p where "
                        + where
                        + " group by " + who + " order by sum(p.days) desc, " + who + " limit " + most)
                .params(values(late))
                .query((row, n) -> new Charged(row.getString("who"), row.getInt("matters"), row.getInt("days")))
                .list();
    }

    private static Map<String, Object> values(Stretches late) {
        Map<String, Object> values = new HashMap<>(late.values());
        values.put("unknown", late.unknown().name());
        return values;
    }
}
