package cn.xieshou.workflow.engine;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the timers of running instances after the calendar changed. Only timers that wait for a day of the calendar move,
 * known by what their expression asks; one that waits some working days from when it began keeps its day.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CalendarTimers {

    private static final Pattern DAY_OF_THE_CALENDAR = Pattern.compile(
            "deadlines\\.(forYear|forTerm|morningOf|beforeTermEnd)\\(|yearly\\.|serviceDates\\.|\\.cycleEnd\\(");

    private static final int PAGE = 500;

    private final ProcessEngine engine;
    private final ManagementService management;

    CalendarTimers(ProcessEngine engine, ManagementService management) {
        this.engine = engine;
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
                .filter(CalendarTimers::waitsForADay)
                .mapToInt(this::recalculate)
                .sum();
    }

    private static boolean waitsForADay(JobDefinition definition) {
        String configuration = definition.getJobConfiguration();
        return configuration != null
                && DAY_OF_THE_CALENDAR.matcher(configuration).find();
    }

    private int recalculate(JobDefinition definition) {
        int done = 0;
        for (List<Job> page = page(definition, 0); !page.isEmpty(); page = page(definition, done)) {
            page.forEach(job -> management.recalculateJobDuedate(job.getId(), false));
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
