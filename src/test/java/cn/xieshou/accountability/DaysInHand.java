package cn.xieshou.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Schools and sections are told how long steps were in their hands, each its own days only. */
abstract class DaysInHand {

    @LocalServerPort
    int port;

    @Autowired
    PairingWalk walk;

    @Autowired
    UnitDays days;

    @Autowired
    TaskService tasks;

    @Autowired
    Directory directory;

    @Autowired
    SmallCounty county;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    Pairing pairing;

    @BeforeEach
    void begin() {
        county.bureau();
        day("2026-09-01");
        pairing = walk.pairing();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void eachIsChargedTheDaysInItsOwnHands() {
        tasks.setDueDate(task(NeedsSurvey.STATE_OFFER), date("2026-09-11"));
        tasks.setDueDate(task(NeedsSurvey.STATE_NEEDS), date("2026-08-01"));
        day("2026-09-21");
        days.recount();

        assertThat(of(pairing.supportingSchool())).containsEntry("steps", 1).containsEntry("days", 20);
        assertThat(of(pairing.supportingSchool()))
                .containsEntry("late_steps", 1)
                .containsEntry("late_days", 10);
        assertThat(of(pairing.recipientSchool()))
                .as("overdue before it came: from the day on which it came")
                .containsEntry("late_days", 20);

        walk.survey(pairing);
        day("2026-10-21");
        days.recount();
        Map<String, Object> done = of(pairing.recipientSchool());
        assertThat(done).as("what is done holds still").containsEntry("late_days", 20);
        assertThat(days.countedAt()).contains(clock.instant());
    }

    @Test
    void whatAGroupMayTakeIsInItsHandsUntilSomebodyTakesIt() {
        String task = task(NeedsSurvey.STATE_OFFER);
        tasks.setAssignee(task, null);
        tasks.addCandidateGroup(task, "personnel");
        day("2026-09-21");
        days.recount();

        assertThat(jdbc.sql("select count(*) from unit_days where unit = ? and process = 'needsSurvey'")
                        .param(pairing.supportingSchool())
                        .query(Integer.class)
                        .single())
                .as("not the school's any more")
                .isZero();
        assertThat(of("PERSONNEL")).containsEntry("steps", 1).containsEntry("days", 20);
        assertThat(as("office").get("/accountability/steps?unit=PERSONNEL").body())
                .contains("人秘股", "/pairings/" + pairing.id());
        assertThat(as("office").get("/accountability?kind=bureau").body())
                .as("counted where it waits")
                .contains("/accountability/steps?unit=PERSONNEL");
        tasks.addCandidateGroup(task, "office");
        assertThat(waitingWith("PERSONNEL", "OFFICE"))
                .as("of two groups the list names one")
                .hasSize(1);
        tasks.deleteCandidateGroup(task, "office");
        tasks.deleteCandidateGroup(task, "personnel");
        tasks.setAssignee(task, pairing.supportingSchool() + ".principal");
    }

    @Test
    void theOfficeFindsUnitsAndTheStepsBehindEachNumber() {
        tasks.setDueDate(task(NeedsSurvey.STATE_OFFER), date("2026-09-11"));
        day("2026-09-21");
        days.recount();
        String school = directory.schoolName(pairing.supportingSchool());
        Visitor office = as("office");
        assertThat(office.get("/accountability?q=" + school).body())
                .contains(school, "/accountability/steps?unit=" + pairing.supportingSchool(), "截至2026年9月21日");
        assertThat(office.get("/accountability/steps?unit=" + pairing.supportingSchool() + "&overdue=yes")
                        .body())
                .contains(
                        "/pairings/" + pairing.id(),
                        "已逾期",
                        directory.personName(pairing.supportingSchool() + ".principal"));
        assertThat(office.get("/accountability/steps?unit=" + pairing.supportingSchool() + "&overdue=no")
                        .body())
                .contains("清除")
                .doesNotContain("/pairings/" + pairing.id());
        assertThat(office.get("/accountability?kind=bureau").body())
                .contains("办理时效")
                .doesNotContain(school);
        assertThat(office.get("/accountability/export").status()).isEqualTo(200);
        assertThat(office.get("/accountability/steps/export").status()).isEqualTo(200);
    }

    @Test
    void nobodyElseFindsThePage() {
        for (String account : List.of("zhongjiao", "expert1", pairing.supportingSchool() + ".principal")) {
            for (String path : List.of("", "/steps", "/export", "/steps/export")) {
                assertThat(as(account).get("/accountability" + path).status())
                        .as(account + path)
                        .isEqualTo(404);
            }
        }
    }

    /** Those of the units in whose list the pairing's step stands. */
    private List<String> waitingWith(String... units) {
        Visitor office = as("office");
        return Stream.of(units)
                .filter(unit ->
                        office.get("/accountability/steps?unit=" + unit).body().contains("/pairings/" + pairing.id()))
                .toList();
    }

    private String task(String step) {
        Task task = walk.task(pairing, step);
        return task.getId();
    }

    private Map<String, Object> of(String unit) {
        return jdbc.sql("select steps, days, late_steps, late_days from unit_days where school_year = 2026 and unit = ?"
                        + " and process = 'needsSurvey'")
                .param(unit)
                .query((row, n) -> Map.<String, Object>of(
                        "steps", row.getInt("steps"),
                        "days", row.getInt("days"),
                        "late_steps", row.getInt("late_steps"),
                        "late_days", row.getInt("late_days")))
                .single();
    }

    private Date date(String day) {
        return Date.from(LocalDate.parse(day).atStartOfDay(clock.getZone()).toInstant());
    }

    private void day(String date) {
        clock.set(LocalDate.parse(date).atStartOfDay(clock.getZone()).toInstant());
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
