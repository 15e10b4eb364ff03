package cn.xieshou.workflow.account;

import cn.xieshou.shared.Checksum;
import cn.xieshou.shared.Columns;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts of wrong passwords, in the database so that all nodes and the next start know them. A row lives as long as its
 * window, an hour at most; how many there can be is bounded by what one line may try.
 */
@Repository
class SignInTries {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    SignInTries(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What is counted together: {@code most} failures within {@code window}, then a pause as long. */
    record Counted(String id, String account, int most, Duration window) {

        static Counted of(String what, String account, int most, Duration window) {
            return new Counted(Checksum.ofText(what), Checksum.ofText(account), most, window);
        }
    }

    /**
     * Counts a try before its password is looked at: the row stays locked until the caller's transaction ends, so guesses
     * made in parallel wait for one another.
     *
     * @return whether it may be made at all
     */
    boolean count(Counted counted) {
        Timestamp now = Timestamp.from(clock.instant());
        return anew(counted, now) || oneMore(counted, now) || (!exists(counted) && first(counted, now));
    }

    private boolean anew(Counted counted, Timestamp now) {
        // A start far ahead was written under another clock.
        return jdbc.sql("update sign_in_try set failures = 1, since = ? where id = ? and (since <= ? or since > ?)")
                        .params(
                                now,
                                counted.id(),
                                start(counted),
                                Timestamp.from(now.toInstant().plus(counted.window())))
                        .update()
                == 1;
    }

    private boolean oneMore(Counted counted, Timestamp now) {
        return jdbc.sql("update sign_in_try set failures = failures + 1, since = case when failures + 1 >= ? then"
                                + " cast(? as timestamp with time zone) else since end where id = ? and failures < ?")
                        .params(counted.most(), now, counted.id(), counted.most())
                        .update()
                == 1;
    }

    private boolean first(Counted counted, Timestamp now) {
        try {
            savepoint.executeWithoutResult(
                    status -> jdbc.sql("insert into sign_in_try (id, account, failures, since) values (?, ?, 1, ?)")
                            .params(counted.id(), counted.account(), now)
                            .update());
            return true;
        } catch (DuplicateKeyException e) {
            return oneMore(counted, now);
        }
    }

    private boolean exists(Counted counted) {
        return jdbc.sql("select count(*) from sign_in_try where id = ?")
                        .param(counted.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The password was right: this try was no failure. */
    void takeBack(Counted counted) {
        jdbc.sql("update sign_in_try set failures = failures - 1 where id = ? and failures > 0")
                .param(counted.id())
                .update();
    }

    void forget(Counted counted) {
        jdbc.sql("delete from sign_in_try where id = ?").param(counted.id()).update();
    }

    /** Everything counted for the account, wherever it was. */
    void forgetAccount(String account) {
        jdbc.sql("delete from sign_in_try where account = ?")
                .param(Checksum.ofText(account))
                .update();
    }

    /** Until when there is a pause, empty if there is none. */
    Optional<Instant> pausedUntil(Counted counted) {
        return jdbc.sql("select since from sign_in_try where id = ? and failures >= ? and since > ?")
                .params(counted.id(), counted.most(), start(counted))
                .query((row, n) -> Columns.instant(row, "since"))
                .optional()
                .map(since -> since.plus(counted.window()));
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT15M")
    void clear() {
        jdbc.sql("delete from sign_in_try where since < ?")
                .param(Timestamp.from(clock.instant().minus(SignInThrottle.HOUR)))
                .update();
    }

    private Timestamp start(Counted counted) {
        return Timestamp.from(clock.instant().minus(counted.window()));
    }
}
