package cn.xieshou.securitylog;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes lines of the security log; the one delete is the cleanup's, and the database refuses it for younger rows. */
@Repository
class SecurityLogTable {

    private final JdbcClient jdbc;

    SecurityLogTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SecurityEvent event) {
        jdbc.sql("insert into security_log (happened_at, account, address, kind, result, subject, detail, times)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Timestamp.from(event.at()),
                        event.account(),
                        event.address(),
                        event.kind().name(),
                        event.result().name(),
                        event.subject(),
                        event.detail(),
                        event.times())
                .update();
    }

    /** @return how many lines were older and are gone */
    int deleteBefore(Instant end) {
        return jdbc.sql("delete from security_log where happened_at < ?")
                .param(Timestamp.from(end))
                .update();
    }
}
