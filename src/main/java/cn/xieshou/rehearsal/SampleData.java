package cn.xieshou.rehearsal;

import cn.xieshou.database.FirstFilling;
import cn.xieshou.database.Installation;
import cn.xieshou.directory.Directory;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.workflow.EngineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills an empty installation with the sample county and district, so that a newcomer finds people at work. The web server
 * answers meanwhile, with how far it is: {@link Preparation}.
 */
@Component
class SampleData implements SmartInitializingSingleton, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SampleData.class);

    private final Installation installation;
    private final FirstFilling filling;
    private final Preparation preparation;
    private final Directory directory;
    private final Outbox outbox;
    private final EngineClock clock;
    private final SampleYear year;
    private boolean running;

    SampleData(
            Installation installation,
            FirstFilling filling,
            Preparation preparation,
            Directory directory,
            Outbox outbox,
            EngineClock clock,
            SampleYear year) {
        this.installation = installation;
        this.filling = filling;
        this.preparation = preparation;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
        this.year = year;
    }

    /** Before the web server answers anybody. */
    @Override
    public void afterSingletonsInstantiated() {
        if (installation.sampleData() && (isEmpty() || filling.isUnderWay())) {
            preparation.begin();
        }
    }

    @Override
    public void start() {
        running = true;
        if (preparation.isUnderWay()) {
            filling.perform(this::isEmpty, this::rehearse);
            preparation.end();
        }
    }

    private boolean isEmpty() {
        return directory.schools().isEmpty();
    }

    private void rehearse() {
        long begun = System.nanoTime();
        LOG.info("第一次启动：正在按真实流程演练，生成示例数据……");
        try {
            outbox.quietly(year::perform);
        } finally {
            clock.reset();
        }
        LOG.info("示例数据已就绪，用时{}毫秒。示例账号密码均为 {}", (System.nanoTime() - begun) / 1_000_000, Installation.SAMPLE_PASSWORD);
        LOG.info(
                "示例账号:admin office renmi zhongjiao chujiao leader expert1 expert2 expert3,学校账号如 yizhong.principal、yizhong.liaison");
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * Between the web server's start and that of everything that works by the clock: jobs, rounds and long work begin when all
     * phases are through.
     */
    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 1;
    }
}
