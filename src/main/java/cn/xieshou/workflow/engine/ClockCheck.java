package cn.xieshou.workflow.engine;

import cn.xieshou.shared.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds this machine's clock against the database's, which all nodes share. A node whose clock is wrong would run timers early and
 * store times that are not; it takes no jobs, and says so. The machine's clock, not the engine's, which rehearsals and tests set.
 */
@Component
public class ClockCheck {

    /** Farther off than this is wrong; five seconds are more than any time service leaves. */
    static final Duration MOST = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ClockCheck.class);
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Clock machine;
    private final Supplier<Instant> database;
    private volatile @Nullable Duration ahead;
    private long lookedAt;

    @Autowired
    ClockCheck(JdbcClient jdbc) {
        this(Clock.systemUTC(), () -> jdbc.sql("select current_timestamp as moment")
                .query((row, n) -> Columns.instant(row, "moment"))
                .single());
    }

    /** With a clock and a database of a test. */
    public ClockCheck(Clock machine, Supplier<Instant> database) {
        this.machine = machine;
        this.database = database;
    }

    /**
     * Whether this node may do what is due; asks the database if it has not within the last second. Without an answer there is
     * nothing that could be done.
     */
    public synchronized boolean isRight() {
        try {
            if (ahead == null || System.nanoTime() - lookedAt > FRESH_NANOS) {
                look();
            }
            return problem().isEmpty();
        } catch (DataAccessException e) {
            LOG.debug("the database does not tell the time", e);
            return false;
        }
    }

    /** What is wrong, for people, as it was found last; empty while the clocks agree or nobody has looked yet. */
    public Optional<String> problem() {
        return Optional.ofNullable(ahead)
                .filter(ClockCheck::isWrong)
                .map(off -> "本机时钟比数据库服务器的时钟" + (off.isNegative() ? "慢" : "快") + words(off.abs())
                        + "，这台服务器已停止执行定时任务和发送邮件。请系统管理员校准服务器时间，校准后自动恢复。");
    }

    /** Compares now. An answer that took longer than what is measured says nothing. */
    synchronized void look() {
        Instant asked = machine.instant();
        Instant told = database.get();
        Duration took = Duration.between(asked, machine.instant());
        lookedAt = System.nanoTime();
        if (took.isNegative() || took.compareTo(MOST) > 0) {
            return;
        }
        boolean was = isWrong(ahead);
        ahead = Duration.between(told, asked.plus(took.dividedBy(2)));
        tell(was);
    }

    private void tell(boolean was) {
        if (isWrong(ahead) && !was) {
            LOG.error("{}", problem().orElseThrow());
        } else if (was && !isWrong(ahead)) {
            LOG.info("本机时钟已与数据库服务器一致，恢复执行定时任务。");
        }
    }

    private static boolean isWrong(@Nullable Duration ahead) {
        return ahead != null && ahead.abs().compareTo(MOST) > 0;
    }

    private static String words(Duration off) {
        if (off.toHours() > 0) {
            return off.toHours() + "小时" + (off.toMinutesPart() > 0 ? off.toMinutesPart() + "分钟" : "");
        }
        return off.toMinutes() > 0 ? off.toMinutes() + "分钟" : off.toSeconds() + "秒";
    }
}
