package cn.xieshou.rehearsal;

import cn.xieshou.database.Installation;
import cn.xieshou.directory.Directory;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.workflow.EngineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills an empty installation with the sample county and district before the first request is answered, so that a newcomer
 * finds people at work.
 */
@Component
class SampleData implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SampleData.class);

    private final Installation installation;
    private final Directory directory;
    private final Outbox outbox;
    private final EngineClock clock;
    private final SampleYear year;
    private boolean running;

    SampleData(Installation installation, Directory directory, Outbox outbox, EngineClock clock, SampleYear year) {
        this.installation = installation;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
        this.year = year;
    }

    @Override
    public void start() {
        running = true;
        if (installation.sampleData() && directory.schools().isEmpty()) {
            long begun = System.nanoTime();
            LOG.info("第一次启动：正在按真实流程演练，生成示例数据……");
            try {
                outbox.quietly(year::perform);
            } finally {
                clock.reset();
            }
            LOG.info(
                    "示例数据已就绪，用时{}毫秒。示例账号密码均为 {}",
                    (System.nanoTime() - begun) / 1_000_000,
                    Installation.SAMPLE_PASSWORD);
            LOG.info(
                    "示例账号:admin office renmi zhongjiao chujiao leader expert1 expert2 expert3,学校账号如 yizhong.principal、yizhong.liaison");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server (which comes near the end of all phases) and before jobs are executed. */
    @Override
    public int getPhase() {
        return 0;
    }
}
