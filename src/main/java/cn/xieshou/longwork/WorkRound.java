package cn.xieshou.longwork;

import cn.xieshou.workflow.engine.ClockCheck;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Begins what was asked for at once on this node, and looks every few seconds for what others left; tests run it by hand. Ends
 * before web server and database, as the engine's jobs do: what cannot finish in time goes back.
 */
@Component
@ConditionalOnProperty(name = "xieshou.dispatch", matchIfMissing = true)
class WorkRound implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WorkRound.class);
    private static final int THREADS = 2;
    private static final Duration MOST = Duration.ofSeconds(15);
    private static final Duration TO_GO_BACK = Duration.ofSeconds(5);

    private final WorkRunner runner;
    private final ClockCheck clock;
    private final ExecutorService threads;
    private volatile boolean running;

    WorkRound(WorkRunner runner, ClockCheck clock) {
        this.runner = runner;
        this.clock = clock;
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "long-work");
            thread.setDaemon(true);
            return thread;
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void begin(WorkAsked asked) {
        begin();
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT2S")
    void run() {
        if (running && clock.isRight()) {
            runner.sweep();
            begin();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(MOST.toSeconds(), TimeUnit.SECONDS)) {
                runner.breakOff();
                LOG.warn("有长时间任务在{}秒内没有结束，随程序停止而中断，什么也没有写入。", MOST.toSeconds());
                boolean back = threads.awaitTermination(TO_GO_BACK.toSeconds(), TimeUnit.SECONDS);
                LOG.debug("gone back in time: {}", back);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin() {
        if (running && clock.isRight()) {
            threads.execute(this::all);
        }
    }

    private void all() {
        try {
            runner.run();
        } catch (RuntimeException e) {
            LOG.error("长时间任务没有开始", BareTrace.of(e));
        }
    }
}
