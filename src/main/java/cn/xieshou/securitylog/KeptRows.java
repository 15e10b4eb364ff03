package cn.xieshou.securitylog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** The guard of the security log on the embedded database; on PostgreSQL a function says the same (db/vendor). */
public class KeptRows implements Trigger {

    static final int DAYS = 180;

    private static final int HAPPENED_AT = 1;

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (before != null && after == null && isOld(before[HAPPENED_AT])) {
            return;
        }
        throw new SQLException("rows of the security log are kept for 180 days and never changed");
    }

    private static boolean isOld(Object happenedAt) {
        Instant end = Instant.now().minus(Duration.ofDays(DAYS));
        return happenedAt instanceof OffsetDateTime time && time.toInstant().isBefore(end);
    }
}
