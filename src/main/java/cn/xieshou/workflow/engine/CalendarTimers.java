package cn.xieshou.workflow.engine;

import cn.xieshou.workflow.insight.ModelProperty;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the timers of running instances after the calendar changed. Only timers that wait for a day of the calendar move,
 * as their model says ({@link ModelProperty#FOLLOWS_CALENDAR}); one that waits some working days from when it began keeps its day.
 * One whose day has come goes off, although the program was stopped when it came: asked anew, it would wait for the year after.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CalendarTimers {

    private static final int PAGE = 500;

    private final ProcessEngine engine;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Clock clock;

    CalendarTimers(ProcessEngine engine, ManagementService management, RepositoryService repository, Clock clock) {
        this.engine = engine;
        this.clock = clock;
        this.repository = repository;
        this.management = management;
    }

    /** Asks the calendar anew for the day of every timer that waits for one; answers how many it asked for. */
    public int follow() {
        Integer followed = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization((Callable<Integer>) this::recalculate));
        return followed == null ? 0 : followed;
    }

    private int recalculate() {
        return management.createJobDefinitionQuery().list().stream()
                .filter(this::waitsForADay)
                .mapToInt(this::recalculate)
                .sum();
    }

    private boolean waitsForADay(JobDefinition definition) {
        return definition.getProcessDefinitionId() != null
                && ModelProperty.FOLLOWS_CALENDAR
                        .of(
                                repository.getBpmnModelInstance(definition.getProcessDefinitionId()),
                                definition.getActivityId())
                        .map(Boolean::parseBoolean)
                        .orElse(false);
    }

    private int recalculate(JobDefinition definition) {
        int done = 0;
        for (List<Job> page = page(definition, 0); !page.isEmpty(); page = page(definition, done)) {
            page.stream()
                    .filter(job -> job.getDuedate().toInstant().isAfter(clock.instant()))
                    .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
            done += page.size();
        }
        return done;
    }

    private List<Job> page(JobDefinition definition, int from) {
        return management
                .createJobQuery()
                .jobDefinitionId(definition.getId())
                .orderByJobId()
                .asc()
                .listPage(from, PAGE);
    }
}
