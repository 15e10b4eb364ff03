package cn.xieshou.securitylog;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the security log in tests; repeated events are new again after {@link #fresh}, whatever other tests did. */
@Component
public class SecurityLogLines {

    private final JdbcClient jdbc;
    private final Repeats repeats;

    SecurityLogLines(JdbcClient jdbc, Repeats repeats) {
        this.jdbc = jdbc;
        this.repeats = repeats;
    }

    /** One line as a test asks for it. */
    public record Line(
            String account,
            String address,
            SecurityKind kind,
            SecurityResult result,
            String subject,
            String detail,
            int times) {}

    /** @return a mark for {@link #since} */
    public long fresh() {
        repeats.forget();
        return jdbc.sql("select coalesce(max(id), 0) from security_log")
                .query(Long.class)
                .single();
    }

    /** Lines of one kind written since the mark, the oldest first. */
    public List<Line> since(long mark, SecurityKind kind) {
        return jdbc.sql("select account, address, kind, result, subject, detail, times from security_log"
                        + " where id > ? and kind = ? order by id")
                .params(mark, kind.name())
                .query((rs, n) -> new Line(
                        rs.getString(1),
                        rs.getString(2),
                        SecurityKind.valueOf(rs.getString(3)),
                        SecurityResult.valueOf(rs.getString(4)),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getInt(7)))
                .list();
    }
}
