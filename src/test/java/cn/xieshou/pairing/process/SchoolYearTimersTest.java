package cn.xieshou.pairing.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.calendar.CalendarEditing;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.TypedTerms;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLifecycle;
import cn.xieshou.pairing.YearlyOpenings;
import cn.xieshou.programme.ProgrammeEditing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.insight.ModelProperty;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The timers inside the implementation open each matter of each school year once (R-PLN-1, R-SEC-1, R-CAD-1). */
@XieshouTest
class SchoolYearTimersTest {

    @Autowired
    PairingWalk walk;

    @Autowired
    YearlyOpenings openings;

    @Autowired
    CalendarEditing editing;

    @Autowired
    SchoolCalendar calendar;

    @Autowired
    ProgrammeEditing programmes;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @Autowired
    SmallCounty county;

    @Autowired
    EngineClock clock;

    @BeforeEach
    void peopleOfTheBureau() {
        county.bureau();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void everyMatterOpensOnItsDayYearAfterYear() {
        Pairing pairing = organised("2026-06-10T10:00");
        runUntil(pairing, "2026-07-01T00:00");
        assertThat(opened(pairing)).containsExactly("SELECTION 2026");
        runUntil(pairing, "2026-08-01T00:00");
        assertThat(opened(pairing)).containsExactly("SELECTION 2026", "ANNUAL_PLAN 2026");
        runUntil(pairing, "2026-09-01T00:00");
        runUntil(pairing, "2026-09-10T00:00");
        runUntil(pairing, "2027-01-17T00:00");
        runUntil(pairing, "2027-02-01T00:00");
        runUntil(pairing, "2027-07-01T00:00");
        assertThat(opened(pairing))
                .containsExactlyInAnyOrder(
                        "SELECTION 2026",
                        "ANNUAL_PLAN 2026",
                        "ATTACHMENT 2026/1",
                        "MENTORING 2026",
                        "EVALUATION 2026/1",
                        "ATTACHMENT 2026/2",
                        "SELECTION 2027",
                        "EVALUATION 2026/2",
                        "SUMMARY 2026");
    }

    @Test
    void aNodeThatWasDownOverTheDaysCatchesUpOnceWithTheNewest() {
        Pairing pairing = organised("2026-06-10T10:00");
        runUntil(pairing, "2027-09-20T09:00");
        assertThat(opened(pairing))
                .containsExactlyInAnyOrder(
                        "EVALUATION 2026/2",
                        "SELECTION 2027",
                        "ANNUAL_PLAN 2027",
                        "ATTACHMENT 2027/1",
                        "MENTORING 2027",
                        "ASSESSMENT 2026",
                        "SUMMARY 2026");
        runUntil(pairing, "2027-10-20T09:00");
        assertThat(opened(pairing)).hasSize(7);
    }

    @Test
    void aChangedCalendarMovesTheTimersOfRunningPairings() {
        Pairing pairing = organised("2027-11-10T10:00");
        runUntil(pairing, "2027-11-10T10:05");
        assertThat(timer(pairing, PairingLifecycle.TERM_BEGINS)).isEqualTo(time("2028-02-01T00:00"));
        SchoolYear year = new SchoolYear(2027);
        TypedTerms before = TypedTerms.of(calendar.terms(year));
        try {
            editing.setTerms(
                    year, new TypedTerms(before.first1(), before.last1(), "2028-02-21", before.last2()), "admin");
            assertThat(timer(pairing, PairingLifecycle.TERM_BEGINS)).isEqualTo(time("2028-02-21T00:00"));
            runUntil(pairing, "2028-02-01T00:00");
            assertThat(opened(pairing)).contains("ATTACHMENT 2027/1").doesNotContain("ATTACHMENT 2027/2");
            runUntil(pairing, "2028-02-21T00:00");
            assertThat(opened(pairing)).contains("ATTACHMENT 2027/2");
        } finally {
            editing.setTerms(year, before, "admin");
        }
    }

    /** As when the program was stopped over the night of 1 August and the calendar is changed before its timers went off. */
    @Test
    void whatIsDueAlreadyOpensAlthoughTheCalendarChangesFirst() {
        Pairing pairing = organised("2026-06-10T10:00");
        runUntil(pairing, "2026-07-01T00:00");
        at("2026-08-01T08:00");
        SchoolYear year = new SchoolYear(2027);
        TypedTerms before = TypedTerms.of(calendar.terms(year));
        try {
            editing.setTerms(
                    year, new TypedTerms(before.first1(), before.last1(), "2028-02-21", before.last2()), "admin");
            runUntil(pairing, "2026-08-01T08:00");
            assertThat(opened(pairing)).containsExactly("SELECTION 2026", "ANNUAL_PLAN 2026");
        } finally {
            editing.setTerms(year, before, "admin");
        }
    }

    @Test
    void aProgrammeThatTheOfficeLetsEndSoonerIsAssessedSooner() {
        Pairing pairing = organised("2026-09-07T10:00");
        assertThat(timer(pairing, PairingLifecycle.CYCLE_ENDS)).isEqualTo(time("2028-08-01T00:00"));
        try {
            assertThat(programmes.setEnd("county", "2027-08-31", "office")).isEmpty();
            assertThat(timer(pairing, PairingLifecycle.CYCLE_ENDS)).isEqualTo(time("2027-08-01T00:00"));
        } finally {
            programmes.setEnd("county", "2028-08-31", "office");
        }
        assertThat(timer(pairing, PairingLifecycle.CYCLE_ENDS)).isEqualTo(time("2028-08-01T00:00"));
    }

    /** Boundary events, starts of event subprocesses and what waits on the way: all are asked whether they move. */
    @Test
    void theEngineKnowsEveryTimerByTheNameUnderWhichItsModelSpeaksOfIt() {
        List<JobDefinition> timers = management.createJobDefinitionQuery().list().stream()
                .filter(job -> job.getJobType().startsWith("timer-"))
                .filter(job -> List.of(
                                "pairingLifecycle",
                                "cadreAttachment",
                                "annualSummary",
                                "mentoringYear",
                                "termEvaluation",
                                "finalAssessment",
                                "secondmentSelection",
                                "secondmentService")
                        .contains(job.getProcessDefinitionKey()))
                .toList();
        assertThat(timers).hasSizeGreaterThanOrEqualTo(14).allSatisfy(job -> assertThat(
                        ModelProperty.FOLLOWS_CALENDAR.of(
                                repository.getBpmnModelInstance(job.getProcessDefinitionId()), job.getActivityId()))
                .as(job.getActivityId())
                .isPresent());
    }

    private Instant timer(Pairing pairing, String activity) {
        return management.createJobQuery().activityId(activity).list().stream()
                .filter(job -> pairing.id().equals(businessKey(job)))
                .map(job -> job.getDuedate().toInstant())
                .findFirst()
                .orElseThrow();
    }

    private List<String> opened(Pairing pairing) {
        return openings.opened(pairing.id()).stream()
                .map(opening -> opening.matter() + " " + opening.schoolYear()
                        + (opening.term() == 0 ? "" : "/" + opening.term()))
                .toList();
    }

    private Pairing organised(String time) {
        at(time);
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        walk.agreement(pairing);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_SUPPORTING);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_RECIPIENT);
        return pairing;
    }

    private void runUntil(Pairing pairing, String time) {
        at(time);
        for (List<Job> due = due(pairing); !due.isEmpty(); due = due(pairing)) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> due(Pairing pairing) {
        return jobs(pairing).stream()
                .filter(job -> !job.getDuedate().toInstant().isAfter(clock.instant()))
                .toList();
    }

    private List<Job> jobs(Pairing pairing) {
        return management.createJobQuery().list().stream()
                .filter(job -> pairing.id().equals(businessKey(job)))
                .toList();
    }

    private String businessKey(Job job) {
        return job.getProcessInstanceId() == null
                ? ""
                : Objects.requireNonNull(history.createHistoricProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .singleResult())
                        .getBusinessKey();
    }

    private void at(String time) {
        clock.set(time(time));
    }

    private static Instant time(String time) {
        return LocalDateTime.parse(time).atZone(ChineseDates.ZONE).toInstant();
    }
}
