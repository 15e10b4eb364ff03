package cn.xieshou.releases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.matter.Answering;
import cn.xieshou.rehearsal.OneStepOn;
import cn.xieshou.shared.SoughtText;
import cn.xieshou.testing.OwnContext;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.upgrade.ModelUpgrade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    /** How many cases ran in it, by process. */
    private static final Map<String, Long> CASES = Release.restore("lastreleasetest");

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
        assertThat(Release.cases(jdbc)).isEqualTo(CASES).isNotEmpty();
        assertThat(upgrade.leftBehind(Integer.MAX_VALUE)).isEmpty();
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
                people.act(task);
                if (worklist.find(id).isPresent()) {
                    faults.add(task.taskKey() + " stays");
                }
            } catch (RuntimeException refused) {
                faults.add(task.taskKey() + ": " + refused.getMessage());
            }
        }));

        assertThat(faults).isEmpty();
    }

    /** A step waits for the colleagues who have been asked. */
    private void answerQuestions() {
        jdbc.sql("select id, asked from question where closed_at is null")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(question -> answering.answer(question.getKey(), question.getValue(), null, "没有意见。"));
    }

    @Test
    @Order(4)
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
