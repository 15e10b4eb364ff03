package cn.xieshou.securitylog;

import cn.xieshou.shared.SoughtText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log, the newest first: a page at a time, or all of a list in little memory. */
@Repository
@Transactional(readOnly = true)
class SecurityLogRegister {

    static final int PAGE = 50;

    private static final String ACCOUNT = SoughtText.column("account", "?", "?");
    private static final String SUBJECT = SoughtText.column("subject", "?", "?");

    private static final int CHUNK = 1_000;
    /** What one Excel sheet holds, with room for its heading. */
    private static final int MOST_ROWS = 1_000_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    SecurityLogRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<SecurityLogLine> page(SecurityLogQuery query) {
        Filter filter = filter(query);
        return lines(filter, PAGE, (query.page() - 1) * PAGE);
    }

    int count(SecurityLogQuery query) {
        Filter filter = filter(query);
        return jdbc.sql("select count(*) from security_log where " + filter.where())
                .params(filter.values())
                .query(Integer.class)
                .single();
    }

    /** Every line of the list, fetched as the reader goes on. */
    Stream<SecurityLogLine> all(SecurityLogQuery query) {
        return Stream.iterate(
                        chunk(query, Long.MAX_VALUE),
                        lines -> !lines.isEmpty(),
                        lines -> lines.size() < CHUNK
                                ? List.<SecurityLogLine>of()
                                : chunk(query, lines.get(lines.size() - 1).id()))
                .flatMap(List::stream)
                .limit(MOST_ROWS);
    }

    private List<SecurityLogLine> chunk(SecurityLogQuery query, long before) {
        Filter filter = filter(query);
        filter.and("id < ?", before);
        return lines(filter, CHUNK, 0);
    }

    private List<SecurityLogLine> lines(Filter filter, int most, int skipped) {
        filter.values().add(most);
        filter.values().add(skipped);
        return jdbc.sql("select id, happened_at, account, address, kind, result, subject, detail, times from"
                        + " security_log where " + filter.where() + " order by id desc limit ? offset ?")
                .params(filter.values())
                .query(this::line)
                .list();
    }

    private Filter filter(SecurityLogQuery query) {
        Filter filter = new Filter(new StringBuilder("1 = 1"), new ArrayList<>());
        if (!query.who().isEmpty()) {
            String pattern = SoughtText.pattern(query.who());
            filter.and(
                    "(" + ACCOUNT + " like ? escape '!' or " + SUBJECT + " like ? escape '!')",
                    SoughtText.FROM,
                    SoughtText.TO,
                    pattern,
                    SoughtText.FROM,
                    SoughtText.TO,
                    pattern);
        }
        if (query.kind() != null) {
            filter.and("kind = ?", query.kind().name());
        }
        if (query.result() != null) {
            filter.and("result = ?", query.result().name());
        }
        if (!query.address().isEmpty()) {
            filter.and("address like ? escape '!'", literal(query.address()) + "%");
        }
        if (query.from() != null) {
            filter.and("happened_at >= ?", start(query.from()));
        }
        if (query.to() != null) {
            filter.and("happened_at < ?", start(query.to().plusDays(1)));
        }
        return filter;
    }

    private Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private SecurityLogLine line(ResultSet rs, int row) throws SQLException {
        LocalDateTime at = rs.getObject("happened_at", OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDateTime();
        return new SecurityLogLine(
                rs.getLong("id"),
                at,
                rs.getString("account"),
                rs.getString("address"),
                SecurityKind.valueOf(rs.getString("kind")),
                SecurityResult.valueOf(rs.getString("result")),
                rs.getString("subject"),
                rs.getString("detail"),
                rs.getInt("times"));
    }

    /** Conditions and their values, in order. */
    private record Filter(StringBuilder where, List<Object> values) {

        void and(String condition, Object... more) {
            where.append(" and ").append(condition);
            values.addAll(List.of(more));
        }
    }
}
