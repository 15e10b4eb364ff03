package cn.xieshou.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** The database as a part of the application's health, in place of Spring's, which waits as long as the database stalls. */
@Component("dbHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    /** All of health answers within three seconds; mail is asked after this. */
    private static final Duration MOST = Duration.ofMillis(1500);

    private final DataSource source;
    private final PromptAnswer<Boolean> alive = new PromptAnswer<>("xieshou-health-db", MOST, this::isAlive);

    DatabaseHealth(DataSource source) {
        this.source = source;
    }

    @Override
    public Health health() {
        try {
            boolean up = alive.ask().orElse(false);
            return up ? Health.up().build() : down("数据库没有及时回答。");
        } catch (ExecutionException e) {
            return down("数据库无法连接。");
        }
    }

    private static Health down(String reason) {
        return Health.down().withDetail("reason", reason).build();
    }

    private boolean isAlive() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(Math.toIntExact(MOST.toSeconds()));
        }
    }
}
