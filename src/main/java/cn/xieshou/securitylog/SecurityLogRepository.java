package cn.xieshou.securitylog;

import cn.xieshou.shared.SoughtText;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes lines of the security log; the one delete is the cleanup's, and the database refuses it for younger rows. */
@Repository
class SecurityLogRepository {

    private final JdbcTemplate jdbc;

    SecurityLogRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<SecurityEvent> events) {
        jdbc.batchUpdate(
                "insert into security_log (happened_at, account, address, kind, result, subject, detail, times,"
                        + " sought) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                events.stream().map(SecurityLogRepository::columns).toList());
    }

    private static Object[] columns(SecurityEvent event) {
        return new Object[] {
            Timestamp.from(event.at()),
            event.account(),
            event.address(),
            event.kind().name(),
            event.result().name(),
            event.subject(),
            event.detail(),
            event.times(),
            SoughtText.of(event.account() + "/" + event.subject())
        };
    }

    /** @return how many lines were older and are gone */
    int deleteBefore(Instant end) {
        return jdbc.update("delete from security_log where happened_at < ?", Timestamp.from(end));
    }
}
