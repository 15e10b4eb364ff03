package cn.xieshou.notice.reminder;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.EngineClock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Runs the process of a morning on the engine's clock, by the same start that its timer would use. */
@Component
public class Mornings {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final EngineClock clock;

    Mornings(RuntimeService runtime, ManagementService management, EngineClock clock) {
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    /** Sets the clock to 07:30 of {@code day} and runs the morning up to its end; the clock stays there. */
    public String at(LocalDate day) {
        clock.set(day.atTime(LocalTime.of(7, 30)).atZone(ChineseDates.ZONE).toInstant());
        return now();
    }

    /** Runs the morning at the clock's time: only its own jobs. */
    public String now() {
        String instance =
                runtime.startProcessInstanceByKey(DeadlineWatchProcess.PROCESS).getId();
        for (Job job = next(instance); job != null; job = next(instance)) {
            management.executeJob(job.getId());
        }
        return instance;
    }

    private Job next(String instance) {
        return management.createJobQuery().processInstanceId(instance).list().stream()
                .findFirst()
                .orElse(null);
    }
}
