package cn.xieshou.workflow.engine;

import cn.xieshou.database.Patience;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/**
 * The engine's job executor: takes jobs only while the machine's clock is right, lets them wait longer for the database than a page,
 * and knows how many are running, so that the product can wait for them when it ends.
 */
class Jobs extends SpringJobExecutor {

    private final ClockCheck clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private int running;

    Jobs(ClockCheck clock) {
        this.clock = clock;
    }

    @Override
    public Command<AcquiredJobs> getAcquireJobsCmd(int most) {
        return clock.isRight() ? super.getAcquireJobsCmd(most) : context -> new AcquiredJobs(most);
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        Runnable work = super.getExecuteJobsRunnable(jobs, engine);
        return () -> {
            count(1);
            try {
                Patience.during(work);
            } finally {
                count(-1);
            }
        };
    }

    /** Whether nothing runs any more, after waiting for it at most so long. */
    boolean awaitIdle(Duration most) throws InterruptedException {
        lock.lock();
        try {
            long left = most.toNanos();
            while (running > 0 && left > 0) {
                left = idle.awaitNanos(left);
            }
            return running == 0;
        } finally {
            lock.unlock();
        }
    }

    private void count(int more) {
        lock.lock();
        try {
            running += more;
            idle.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
