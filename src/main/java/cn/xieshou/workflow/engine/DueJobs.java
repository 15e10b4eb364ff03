package cn.xieshou.workflow.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Runs due jobs at once, where no job executor is at work: while past time is rehearsed, and in tests. */
@Component
public class DueJobs {

    private final ManagementService management;

    DueJobs(ManagementService management) {
        this.management = management;
    }

    /** Runs every job that is due by the engine's clock, and those that these bring about, until none is left. */
    public void run() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.stream().map(Job::getId).filter(this::isStillThere).forEach(management::executeJob);
        }
    }

    /** One that an earlier job made needless is gone: the end of term cancels the timers within the term. */
    private boolean isStillThere(String job) {
        return management.createJobQuery().jobId(job).count() > 0;
    }

    /** When the next timer falls due, if not after {@code latest}. */
    public Optional<Instant> next(Instant latest) {
        return management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(latest))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    private List<Job> due() {
        return management
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .list();
    }
}
