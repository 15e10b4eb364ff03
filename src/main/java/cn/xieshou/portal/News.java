package cn.xieshou.portal;

import cn.xieshou.directory.Person;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.Columns;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others decided of what somebody, or the own school, handed in: filed, approved, returned. Nobody has to act on it; it is shown
 * until it is said to be read.
 */
@Service
@Transactional
class News {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int MOST = 10;

    private static final String DECISIONS =
            "('RETURNED', 'REFUSED', 'DECIDED', 'OVERRODE', 'APPROVED', 'CONFIRMED', 'NUMBERED', 'FILED',"
                    + " 'PUBLISHED', 'ASSESSED', 'ENDED', 'DISSOLVED', 'STOPPED', 'EXTENDED', 'EXEMPTED')";

    /** The sum keeps PostgreSQL from reading every line that there is by its number, of which it knows nothing before it has asked. */
    private static final String LATE =
            " n.id + 0 > coalesce((select line_id from news_read where account = :me), 0) and n.at >= :since and n.act in "
                    + DECISIONS;

    /** In cases of one's own; and, without a case, in pairings of the own school. */
    private static final String THEIRS = "select n.id from trail_line n where" + LATE
            + " and n.process_instance_id in (select d.process_instance_id from trail_line d where " + MineSql.HANDED_IN
            + ") union all select n.id from trail_line n where" + LATE
            + " and n.process_instance_id is null and n.matter_key in (select id from pairing"
            + " where supporting_school = :mySchool or recipient_school = :mySchool)";

    private static final String FROM = " from trail_line l left join pairing p on p.id = l.matter_key";

    private static final String FOUND = FROM + " where l.id in (" + THEIRS + ") and l.actor not in (:own)";

    /**
     * Of those found; what they are called is joined to these few, so that the database plans less. A join with what was found: asked whether
     * each line is in it, H2 would find it anew for each.
     */
    private static final String SHOWN = "select l.*, r.title as round_title, " + PairingRows.COLUMNS
            + " from (%s) few join trail_line l on l.id = few.line left join pairing p on p.id = l.matter_key"
            + PairingRows.SCHOOLS + " left join matching_round r on r.id = l.matter_key order by l.id desc";

    private final JdbcClient jdbc;
    private final NewsRepository reading;
    private final PairingRows pairings;
    private final OwnAccounts own;
    private final Clock clock;

    News(JdbcClient jdbc, NewsRepository reading, PairingRows pairings, OwnAccounts own, Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.pairings = pairings;
        this.own = own;
        this.clock = clock;
    }

    /** What somebody did in a matter. */
    record Item(TrailLine line, Matters.Matter matter) {}

    /**
     * What has not been read.
     *
     * @param first the newest of it
     * @param all how much there is
     */
    record Unread(List<Item> first, int all) {

        static final Unread NOTHING = new Unread(List.of(), 0);

        /** The newest line, to be sent along when it is read; 0 if there is none. */
        public long upTo() {
            return first.isEmpty() ? 0 : first.get(0).line().id();
        }
    }

    @Transactional(readOnly = true)
    public Unread of(Person reader) {
        Condition where = about(reader);
        List<Item> first = jdbc.sql(SHOWN.formatted(
                        "select l.id as line" + FOUND + " and (" + where.sql() + ") order by l.id desc limit " + MOST))
                .params(where.values())
                .query((row, n) -> new Item(Trail.line(row, n), Matters.inRow(row, row.getString("matter_key"))))
                .list();
        return new Unread(first, first.size() < MOST ? first.size() : count(where));
    }

    /** All up to this line, of which one may have said anything. */
    public void read(Person reader, long upTo) {
        reading.read(reader.account(), Math.min(upTo, newest()));
    }

    private int count(Condition where) {
        return jdbc.sql("select count(*)" + FOUND + " and (" + where.sql() + ")")
                .params(where.values())
                .query(Integer.class)
                .single();
    }

    private long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from trail_line")
                .query(Long.class)
                .single();
    }

    private Condition about(Person reader) {
        Map<String, Object> values = new HashMap<>();
        values.put("me", reader.account());
        values.put("own", own.of(reader.account()));
        values.put("mySchool", Objects.requireNonNullElse(reader.school(), ""));
        values.put("since", Columns.time(clock.instant().minus(LATELY)));
        return new Condition("1 = 1", values)
                .and(Condition.of("p.id is null").or(pairings.visibleTo(reader.account())));
    }
}
