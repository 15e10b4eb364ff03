package cn.xieshou.pairing;

import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.insight.ModelProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * Timers of which the model says that they follow the calendar. Asked anew on another day, with the same calendar, they have the
 * same day: one that counts from the day of the question would give everybody more time whenever the office enters a holiday.
 */
@Component
class FollowingTimers {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final EngineClock clock;

    FollowingTimers(
            RuntimeService runtime, RepositoryService repository, ManagementService management, EngineClock clock) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.clock = clock;
    }

    /** Timers of the pairing's cases that have another day when they are asked three days later; the clock stays. */
    List<String> moved(Pairing pairing) {
        List<String> moved = new ArrayList<>();
        Instant now = clock.instant();
        clock.set(now.plus(Duration.ofDays(3)));
        for (Job timer : timers(pairing)) {
            management.recalculateJobDuedate(timer.getId(), false);
            Job asked = management.createJobQuery().jobId(timer.getId()).singleResult();
            if (!asked.getDuedate().equals(timer.getDuedate())) {
                moved.add(activity(timer) + " from " + timer.getDuedate() + " to " + asked.getDuedate());
            }
        }
        clock.set(now);
        return moved;
    }

    private List<Job> timers(Pairing pairing) {
        return runtime
                .createProcessInstanceQuery()
                .variableValueEquals(Fact.PAIRING_ID.name(), pairing.id())
                .list()
                .stream()
                .flatMap(one -> management.createJobQuery().timers().processInstanceId(one.getId()).list().stream())
                .filter(this::follows)
                // What is due goes off, whatever the calendar says.
                .filter(timer -> timer.getDuedate().toInstant().isAfter(clock.instant()))
                .toList();
    }

    private boolean follows(Job timer) {
        return ModelProperty.FOLLOWS_CALENDAR
                .of(repository.getBpmnModelInstance(timer.getProcessDefinitionId()), activity(timer))
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    private String activity(Job timer) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult();
        return definition.getActivityId();
    }
}
