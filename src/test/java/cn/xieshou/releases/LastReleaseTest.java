package cn.xieshou.releases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.assessment.AssessmentCase;
import cn.xieshou.matter.Answering;
import cn.xieshou.rehearsal.OneStepOn;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SoughtText;
import cn.xieshou.testing.OwnContext;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.upgrade.ModelUpgrade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bureau that has worked with the last release starts this version on its database (made by {@link ReleaseDump}). */
@XieshouTest
@OwnContext
@TestMethodOrder(OrderAnnotation.class)
class LastReleaseTest {

    private static final Release.Running BEFORE = Release.restore("lastreleasetest");

    /** A pairing of the sample district: two years of plans, selections and attachments behind it. */
    private static final String PAIRING = "P-2024-001";

    static {
        new EngineClock().set(Release.SHOWN);
    }

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    ModelUpgrade upgrade;

    @Autowired
    Worklist worklist;

    @Autowired
    OneStepOn people;

    @Autowired
    Answering answering;

    @Autowired
    EngineClock clock;

    @AfterAll
    static void asBefore() {
        new EngineClock().reset();
    }

    @Test
    @Order(1)
    void theStartHasBroughtTheTablesUpAndMovedEveryCaseToTheNewestModels() {
        Release.Running now = Release.Running.in(jdbc);
        assertThat(now.cases()).isEqualTo(BEFORE.cases()).isNotEmpty();
        assertThat(now.stages()).isEqualTo(BEFORE.stages());
        assertThat(now.hands())
                .as("open matters, whose they are and until when")
                .isEqualTo(BEFORE.hands());
        assertThat(now.years()).as("the years that they are about").containsAllEntriesOf(BEFORE.years());
        assertThat(upgrade.leftBehind(Integer.MAX_VALUE)).isEmpty();
    }

    /** So that nobody thinks that these tests move more than they do: the newest stage has nobody in it yet. */
    @Test
    @Order(1)
    void pairingsOfEveryStageThatTheReleaseKnewWereRunningInIt() {
        assertThat(BEFORE.stages())
                .isEqualTo(
                        Map.of("SURVEY", 3L, "AGREEMENT", 14L, "ORGANISATION", 2L, "IMPLEMENTATION", 26L, "ENDED", 1L));
        assertThat(BEFORE.steps()).isEqualTo(Release.STEPS);
        assertThat(BEFORE.years()).isNotEmpty();
    }

    @Test
    @Order(1)
    void whatWasWrittenBeforeIsFoundLikeWhatIsWrittenNow() {
        assertThat(jdbc.sql(
                                "select count(*) from person where email_wrong is null or name_sought = '' or name_spelled = ''")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select account, subject, sought from security_log")
                        .query((row, n) -> Map.entry(
                                row.getString("sought"),
                                SoughtText.of(row.getString("account") + "/" + row.getString("subject"))))
                        .list())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getKey()).isEqualTo(line.getValue()));
    }

    /** Models that are still those of the release move nobody: here each is deployed once more. */
    @Test
    @Order(2)
    void everyCaseMovesOnceMoreWithItsStepsPeopleAndTimers() throws IOException {
        Map<String, String> steps = steps();
        List<String> timers = timers();
        deployOnceMore();
        assertThat(upgrade.leftBehind(1))
                .as("they still stand in what was deployed before")
                .isNotEmpty();

        upgrade.run();

        assertThat(upgrade.leftBehind(Integer.MAX_VALUE)).isEmpty();
        assertThat(steps()).isEqualTo(steps);
        assertThat(timers()).as("none is lost, none comes twice").containsExactlyElementsOf(timers);
    }

    @Test
    @Order(3)
    void everyStepIsDoneByWhoHasIt() {
        answerQuestions();
        List<String> open =
                tasks.createTaskQuery().list().stream().map(Task::getId).toList();
        List<String> faults = new ArrayList<>();

        open.forEach(id -> worklist.find(id).ifPresent(task -> {
            try {
                // What other days brought is done on theirs.
                Instant since = tasks.createTaskQuery()
                        .taskId(id)
                        .singleResult()
                        .getCreateTime()
                        .toInstant();
                clock.set(since.isAfter(Release.SHOWN) ? since : Release.SHOWN);
                people.act(task);
                if (worklist.find(id).isPresent()) {
                    faults.add(task.taskKey() + " stays");
                }
            } catch (RuntimeException refused) {
                faults.add(task.taskKey() + ": " + refused.getMessage());
            }
        }));

        assertThat(faults).isEmpty();
        assertThat(Release.Running.in(jdbc).stages())
                .as("both surveys that missed one school are over, both pairings without leading groups are at work")
                .isEqualTo(Map.of("AGREEMENT", 16L, "ORGANISATION", 3L, "IMPLEMENTATION", 28L, "ENDED", 1L));
    }

    /** The years that were begun then are worked to their end, and the cycle is assessed on the day that the programme has for it now. */
    @Test
    @Order(4)
    void aCycleThatBeganThenIsAssessedWithItsYears() {
        Instant latest = Instant.parse("2027-03-01T00:00:00Z");
        boolean goesOn = true;
        while (goesOn && !stage().equals("ASSESSMENT")) {
            goesOn = everybodyActs() || nextTimer(latest);
        }

        assertThat(stage()).isEqualTo("ASSESSMENT");
        assertThat(LocalDate.ofInstant(clock.instant(), ChineseDates.ZONE))
                .as(
                        "not the cycle's last day, on which it was to end before; the services of its last year are on file by then")
                .isEqualTo("2026-09-01");
        assertThat(open())
                .containsExactlyInAnyOrder(AssessmentCase.SELF, AssessmentCase.SELF, AssessmentCase.NAME_EXPERTS);
        everybodyActs();
        assertThat(open()).contains(AssessmentCase.SCORE);
        assertThat(stage()).isEqualTo("ASSESSMENT");
    }

    private List<String> open() {
        return worklist.ofMatter(PAIRING).stream().map(OpenTask::taskKey).toList();
    }

    private boolean everybodyActs() {
        List<OpenTask> open = worklist.ofMatter(PAIRING);
        open.stream().filter(task -> worklist.find(task.taskId()).isPresent()).forEach(people::act);
        return !open.isEmpty();
    }

    private String stage() {
        return jdbc.sql("select stage from pairing where id = ?")
                .param(PAIRING)
                .query(String.class)
                .single();
    }

    /** Of the pairing alone. */
    private boolean nextTimer(Instant end) {
        List<String> timers = jdbc.sql("""
                        select j.ID_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
                        where e.BUSINESS_KEY_ = ? and j.DUEDATE_ < ? and j.PROCESS_DEF_KEY_ <> 'deadlineWatch'
                        order by j.DUEDATE_""")
                .params(PAIRING, Date.from(end))
                .query(String.class)
                .list();
        timers.stream().limit(1).forEach(id -> {
            Job timer = management.createJobQuery().jobId(id).singleResult();
            clock.set(timer.getDuedate().toInstant());
            management.executeJob(id);
        });
        return !timers.isEmpty();
    }

    /** A step waits for the colleagues who have been asked. */
    private void answerQuestions() {
        jdbc.sql("select id, asked from question where closed_at is null")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(question -> answering.answer(question.getKey(), question.getValue(), null, "没有意见。"));
    }

    @Test
    @Order(5)
    void everyTimerGoesOff() {
        // What waits for nothing more is due in 2999 and goes with its pairing.
        Date farthest = Date.from(Release.SHOWN.plus(Duration.ofDays(5 * 365)));
        List<Job> timers = management
                .createJobQuery()
                .timers()
                .duedateLowerThan(farthest)
                .orderByJobDuedate()
                .asc()
                .list();

        for (Job timer : timers) {
            clock.set(timer.getDuedate().toInstant());
            if (management.createJobQuery().jobId(timer.getId()).count() > 0) {
                management.executeJob(timer.getId());
            }
        }

        assertThat(timers).isNotEmpty();
        assertThat(management.createJobQuery().withException().list()).isEmpty();
        assertThat(upgrade.leftBehind(1)).isEmpty();
    }

    private Map<String, String> steps() {
        return tasks.createTaskQuery().list().stream()
                .collect(Collectors.toMap(
                        Task::getId,
                        task -> task.getTaskDefinitionKey() + " " + task.getAssignee() + " " + task.getDueDate(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** What falls due when, by case. */
    private List<String> timers() {
        return jdbc.sql("""
                        select concat(HANDLER_CFG_, ' ', DUEDATE_, ' ', PROCESS_INSTANCE_ID_) from ACT_RU_JOB
                        where HANDLER_TYPE_ like 'timer%' and PROCESS_INSTANCE_ID_ is not null order by 1""").query(String.class).list();
    }

    private void deployOnceMore() throws IOException {
        DeploymentBuilder builder = repository.createDeployment();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(one -> one.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .toList()) {
                    String content = Files.readString(file);
                    builder.addString(
                            file.getFileName().toString(),
                            file.toString().endsWith(".form") ? content : content + "\n<!-- once more -->\n");
                }
            }
        }
        builder.deploy();
    }
}
