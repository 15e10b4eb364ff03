package cn.xieshou.workflow.engine;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The first thing that ends when the product ends, before web server and database: no job is taken any more, those that run may
 * finish, and all others are given back, so that another node (or this one, started again) does not wait for their leases.
 */
class JobsEnd implements SmartLifecycle {

    /** Shorter than what a phase of the shutdown gets (spring.lifecycle.timeout-per-shutdown-phase). */
    static final Duration MOST = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(JobsEnd.class);

    private final Jobs jobs;
    private final JdbcClient jdbc;
    private volatile boolean running;

    JobsEnd(Jobs jobs, JdbcClient jdbc) {
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last to start is the first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void stop() {
        running = false;
        List<ProcessEngineImpl> engines = List.copyOf(jobs.getProcessEngines());
        jobs.shutdown();
        try {
            if (!jobs.awaitIdle(MOST)) {
                LOG.warn("有任务在{}秒内没有结束，随程序停止而中断，将由其他节点或下次启动后重做。", MOST.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        engines.forEach(this::giveBack);
    }

    private void giveBack(ProcessEngineImpl engine) {
        try {
            held().forEach(job -> giveBack(engine, job));
        } catch (DataAccessException e) {
            LOG.warn("任务没有交还，租期结束后自动重做：数据库无法连接。");
        }
    }

    private List<String> held() {
        return jdbc.sql("select id_ from act_ru_job where lock_owner_ = ?")
                .param(jobs.getLockOwner())
                .query(String.class)
                .list();
    }

    /** One that ends in this very moment is gone, or another's by now. */
    private static void giveBack(ProcessEngineImpl engine, String job) {
        try {
            engine.getProcessEngineConfiguration()
                    .getCommandExecutorTxRequired()
                    .execute(new UnlockJobCmd(job));
        } catch (ProcessEngineException e) {
            LOG.debug("job {} is nobody's any more", job, e);
        }
    }
}
