package cn.xieshou.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may sign in just now: failures, the lock that ends by itself, disabled accounts. */
@Repository
class AccountAccess {

    static final int MOST_FAILURES = 5;

    static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();

    AccountAccess(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Rises whenever this node changes an account: open sessions look again. */
    long changes() {
        return changes.get();
    }

    void changed() {
        changes.incrementAndGet();
    }

    void created(String account) {
        jdbc.sql("insert into account_access (account) values (?)")
                .param(account)
                .update();
    }

    void deleted(String account) {
        jdbc.sql("delete from account_access where account = ?").param(account).update();
        changed();
    }

    /** A new password also ends a lock. */
    void passwordSet(String account, boolean mustChange) {
        jdbc.sql("update account_access set must_change = ?, credentials = credentials + 1, failures = 0,"
                        + " locked_until = null where account = ?")
                .params(mustChange, account)
                .update();
        changed();
    }

    void disabled(String account, boolean disabled) {
        jdbc.sql("update account_access set disabled = ? where account = ? and disabled <> ?")
                .params(disabled, account, disabled)
                .update();
        changed();
    }

    /**
     * Counts an attempt before its password is looked at, so that guesses made in parallel wait for one another.
     *
     * @return whether the account may try at all
     */
    boolean attempt(String account) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("update account_access set failures = 0, locked_until = null where account = ? and locked_until <= ?")
                .params(account, now)
                .update();
        Timestamp until = Timestamp.from(clock.instant().plus(LOCK));
        return jdbc.sql("update account_access set failures = failures + 1,"
                                + " locked_until = case when failures + 1 >= ? then cast(? as timestamp with time zone) end"
                                + " where account = ? and locked_until is null and not disabled")
                        .params(MOST_FAILURES, until, account)
                        .update()
                == 1;
    }

    void succeeded(String account) {
        jdbc.sql("update account_access set failures = 0, locked_until = null where account = ?")
                .param(account)
                .update();
    }

    Optional<Row> find(String account) {
        return jdbc.sql("select locked_until, must_change, disabled, credentials from account_access where account = ?")
                .param(account)
                .query((rs, n) -> new Row(
                        instant(rs.getObject(1, OffsetDateTime.class)),
                        rs.getBoolean(2),
                        rs.getBoolean(3),
                        rs.getInt(4)))
                .optional();
    }

    Optional<Instant> lockedUntil(String account) {
        return find(account).map(Row::lockedUntil).filter(until -> until.isAfter(clock.instant()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    record Row(@Nullable Instant lockedUntil, boolean mustChange, boolean disabled, int credentials) {}
}
