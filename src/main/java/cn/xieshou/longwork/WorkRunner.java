package cn.xieshou.longwork;

import cn.xieshou.database.DatabaseAway;
import cn.xieshou.database.Patience;
import cn.xieshou.securitylog.Asker;
import cn.xieshou.workflow.gate.Collision;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what was asked for: taken in a short transaction under a lease, done in one of its own that also notes the end. Beside it
 * a heartbeat prolongs the lease and writes how far it is. If the node dies, its transaction goes back and the lease runs out;
 * whoever sees that says so, and nothing is tried again by itself. A node that was only thought dead finds at the end that the
 * work is not its own any more and takes everything back.
 */
@Component
public class WorkRunner {

    /** Many heartbeats; as long as people wait to read that a node has died. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** How long an end can be read. */
    private static final Duration KEPT = Duration.ofDays(180);

    private static final int LONGEST_OUTCOME = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);

    private final String node = UUID.randomUUID().toString();
    private final Map<Long, LiveProgress> running = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final WorkRepository table;
    private final WorkKinds kinds;
    private final TransactionTemplate transaction;
    private final java.time.Clock clock;

    WorkRunner(WorkRepository table, WorkKinds kinds, TransactionTemplate transaction, java.time.Clock clock) {
        this.table = table;
        this.kinds = kinds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does everything that waits, one after the other, and returns how many there were. */
    public int run() {
        int done = 0;
        for (Optional<Work> next = take(); next.isPresent(); next = take()) {
            Work work = next.get();
            Patience.during(() -> as(work, () -> run(work)));
            done++;
        }
        return done;
    }

    /** Says of work whose node is dead that it is over, and forgets what is old. */
    public void sweep() {
        transaction.executeWithoutResult(status -> {
            List<Work> lapsed = table.lapsed();
            lapsed.stream()
                    .filter(work -> table.breakOff(work.id(), brokenOff(work)))
                    .forEach(work -> LOG.warn("长时间任务{}没有完成：执行它的程序已停止。", work.id()));
            table.deleteEndedBefore(clock.instant().minus(KEPT));
        });
    }

    /** Says at once how far everything is that runs here. */
    void beat() {
        running.forEach(this::beat);
    }

    /** Ends what runs here at its next word. */
    void breakOff() {
        running.values().forEach(LiveProgress::breakOff);
    }

    private Optional<Work> take() {
        Optional<Long> taken = transaction.execute(status -> {
            Optional<Long> waiting = table.firstWaiting();
            while (waiting.isPresent() && !table.take(waiting.get(), node, LEASE)) {
                waiting = table.firstWaiting();
            }
            return waiting;
        });
        return taken == null ? Optional.empty() : taken.flatMap(table::find);
    }

    private void run(Work work) {
        LiveProgress progress = new LiveProgress();
        running.put(work.id(), progress);
        try {
            Heartbeat.during(
                    () -> transaction.executeWithoutResult(status -> finish(work, progress)),
                    "long-work-" + work.id(),
                    () -> beat(work.id(), progress));
        } catch (WorkBrokenOff e) {
            end(work, progress, WorkState.BROKEN_OFF, brokenOff(work));
        } catch (RuntimeException e) {
            end(work, progress, WorkState.FAILED, failed(work, e));
        } finally {
            running.remove(work.id());
        }
    }

    private void finish(Work work, LiveProgress progress) {
        WorkOutcome outcome = kinds.get(work.kind()).run(work.subject(), work.askedBy(), progress);
        progress.done(0);
        WorkState state = outcome instanceof WorkOutcome.Done ? WorkState.DONE : WorkState.REFUSED;
        if (!table.end(work.id(), node, state, progress.text(), shortened(outcome.sentence()))) {
            throw new WorkBrokenOff();
        }
    }

    private boolean beat(long id, LiveProgress progress) {
        boolean own = Boolean.TRUE.equals(transaction.execute(status -> table.beat(id, node, progress.text(), LEASE)));
        if (!own) {
            progress.breakOff();
        }
        return own;
    }

    private void end(Work work, LiveProgress progress, WorkState state, String outcome) {
        try {
            transaction.executeWithoutResult(
                    status -> table.end(work.id(), node, state, progress.text(), shortened(outcome)));
        } catch (RuntimeException e) {
            LOG.warn("长时间任务{}的结果没有记下，租期结束后由其他节点或下次启动记为没有完成。", work.id(), BareTrace.of(e));
        }
    }

    private String brokenOff(Work work) {
        return "执行中途程序停止了，没有完成；" + nothingHappened(work);
    }

    private String failed(Work work, RuntimeException e) {
        if (DatabaseAway.isIn(e)) {
            LOG.warn("长时间任务{}失败：数据库无法连接。", work.id(), BareTrace.of(e));
            return "数据库暂时无法连接，" + nothingHappened(work);
        }
        if (Collision.isIn(e)) {
            LOG.warn("长时间任务{}失败：与别人的办理冲突。", work.id(), BareTrace.of(e));
            return "进行期间有人改动了同样的内容，" + nothingHappened(work);
        }
        String number = "%08x".formatted(random.nextInt()).toUpperCase(Locale.ROOT);
        LOG.error("长时间任务{}失败，编号{}", work.id(), number, BareTrace.of(e));
        return "系统出错（编号 " + number + "），" + nothingHappened(work) + "如果再次出错，请把编号告诉系统管理员。";
    }

    private String nothingHappened(Work work) {
        return kinds.get(work.kind()).nothingHappened();
    }

    private static String shortened(String outcome) {
        return outcome.length() <= LONGEST_OUTCOME ? outcome : outcome.substring(0, LONGEST_OUTCOME - 1) + "…";
    }

    /** With who asked as the one who acts, from where they asked. */
    private static void as(Work work, Runnable deed) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(work.askedBy(), "", List.of()));
        SecurityContextHolder.setContext(own);
        try {
            Asker.from(work.askedFrom(), deed);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
