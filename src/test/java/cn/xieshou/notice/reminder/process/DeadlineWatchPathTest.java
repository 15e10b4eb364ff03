package cn.xieshou.notice.reminder.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.notice.reminder.DeadlineWatchProcess;
import cn.xieshou.notice.reminder.MorningFixture;
import cn.xieshou.notice.reminder.Mornings;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.testing.Models;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.engine.DueJobs;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of the morning, and how it starts. */
@XieshouTest
class DeadlineWatchPathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(DeadlineWatchProcess.PROCESS);

    /** A Sunday and a Monday. */
    static final LocalDate SUNDAY = LocalDate.of(2025, 8, 3);

    static final LocalDate MONDAY = LocalDate.of(2025, 8, 4);

    @Autowired
    MorningFixture at;

    @Autowired
    Mornings mornings;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    @Autowired
    DueJobs jobs;

    @BeforeEach
    void open() {
        at.open();
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void theConstantsNameElementsOfTheModel() {
        assertThat(Models.strayIds("deadline-watch", DeadlineWatchProcess.class))
                .isEmpty();
    }

    @Test
    void onAQuietMorningNobodyIsTold() {
        String instance = mornings.at(SUNDAY);
        assertThat(passed(instance))
                .contains(DeadlineWatchProcess.COLLECT, DeadlineWatchProcess.DECIDE, DeadlineWatchProcess.NOBODY)
                .doesNotContain(DeadlineWatchProcess.ESCALATE, DeadlineWatchProcess.WRITE);
    }

    @Test
    void whatIsDueIsToldWithoutGoingUp() {
        clock.set(at("2025-08-01T09:00"));
        at.filing(MorningFixture.HOLDER, "2025-08-11");
        String instance = mornings.at(MONDAY);
        assertThat(passed(instance))
                .contains(DeadlineWatchProcess.WRITE, DeadlineWatchProcess.WRITTEN)
                .doesNotContain(DeadlineWatchProcess.ESCALATE);
    }

    @Test
    void whatIsOverdueGoesUp() {
        clock.set(at("2025-07-01T09:00"));
        at.filing(MorningFixture.HOLDER, "2025-07-31");
        String instance = mornings.at(MONDAY);
        assertThat(passed(instance))
                .contains(
                        DeadlineWatchProcess.COLLECT,
                        DeadlineWatchProcess.DECIDE,
                        DeadlineWatchProcess.ESCALATE,
                        DeadlineWatchProcess.WRITE,
                        DeadlineWatchProcess.WRITTEN);
    }

    @Test
    void anInstanceIsKnownByItsDay() {
        String instance = mornings.at(MONDAY);
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo("D-2025-08-04");
    }

    @Test
    void afterADowntimeOfFourMorningsTheTimerStartsOneCatchUpAndThenTheNextMorning() {
        Job timer = timer();
        long before = instances();
        // The node was down since four mornings before the clock's time.
        engine.getManagementService().setJobDuedate(timer.getId(), due("2025-08-04T07:30"));
        clock.set(at("2025-08-07T10:12"));
        jobs.run();

        assertThat(instances() - before).isEqualTo(1);
        assertThat(timer().getDuedate()).isEqualTo(due("2025-08-08T07:30"));
        clock.set(at("2025-08-08T07:30").plus(Duration.ofSeconds(1)));
        jobs.run();
        assertThat(instances() - before).isEqualTo(2);
        assertThat(timer().getDuedate()).isEqualTo(due("2025-08-09T07:30"));
    }

    private Job timer() {
        return engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey(DeadlineWatchProcess.PROCESS)
                .timers()
                .singleResult();
    }

    private long instances() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(DeadlineWatchProcess.PROCESS)
                .count();
    }

    private List<String> passed(String instance) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private static Date due(String local) {
        return Date.from(at(local));
    }

    private static java.time.Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ChineseDates.ZONE).toInstant();
    }
}
