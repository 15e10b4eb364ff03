package cn.xieshou.workflow.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.xieshou.directory.Setting;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLifecycle;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.OwnContext;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.engine.DueJobs;
import cn.xieshou.workflow.gate.TaskForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A release brings new models; pairings that run for years go on in them. */
@XieshouTest
@OwnContext
class ModelUpgradeTest {

    private static final Path MODELS = Path.of("processes");

    /** One more matter that comes every year. */
    private static final String ONE_MORE = """
            <bpmn:subProcess id="SubProcess_Visit" name="每学年：走访" triggeredByEvent="true">
              <bpmn:startEvent id="StartEvent_VisitDue" name="走访日" isInterrupting="false">
                <bpmn:outgoing>Flow_VisitDue</bpmn:outgoing>
                <bpmn:timerEventDefinition id="TimerEventDefinition_VisitDue">
                  <bpmn:timeDate xsi:type="bpmn:tFormalExpression">2026-10-15T08:00:00</bpmn:timeDate>
                </bpmn:timerEventDefinition>
              </bpmn:startEvent>
              <bpmn:userTask id="Task_Visit" name="走访" camunda:assignee="${people.liaison(supportingSchool)}"
                  camunda:formRef="name-leading-group" camunda:formRefBinding="deployment">
                <bpmn:incoming>Flow_VisitDue</bpmn:incoming>
                <bpmn:outgoing>Flow_Visited</bpmn:outgoing>
              </bpmn:userTask>
              <bpmn:endEvent id="EndEvent_Visited" name="已走访"><bpmn:incoming>Flow_Visited</bpmn:incoming></bpmn:endEvent>
              <bpmn:sequenceFlow id="Flow_VisitDue" sourceRef="StartEvent_VisitDue" targetRef="Task_Visit" />
              <bpmn:sequenceFlow id="Flow_Visited" sourceRef="Task_Visit" targetRef="EndEvent_Visited" />
            </bpmn:subProcess>
            """;

    private static final String STEP = "<bpmn:userTask id=\"Task_Step\" name=\"办理\" />";

    private static final String SAMPLE = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="sample">
              <bpmn:process id="upgradeSample" name="升级示例" isExecutable="true">
                <bpmn:startEvent id="StartEvent_Begun" />
                <bpmn:userTask id="Task_Step" name="办理" />
                <bpmn:sequenceFlow id="Flow_Begun" sourceRef="StartEvent_Begun" targetRef="Task_Step" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ModelUpgrade upgrade;

    @Autowired
    PairingWalk walk;

    @Autowired
    TaskForms forms;

    @Autowired
    DueJobs jobs;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final List<String> samples = new ArrayList<>();

    private String deployment;

    @BeforeEach
    void autumn() {
        clock.set(Instant.parse("2026-09-07T02:00:00Z"));
    }

    @AfterEach
    void asBefore() {
        clock.reset();
        samples.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true, true, true));
        if (deployment != null) {
            engine.getRepositoryService().deleteDeployment(deployment, true, true, true);
        }
    }

    /** The engine's schema has none for what it asks of each case that moves. */
    @Test
    void theEventsOfACaseAreFoundByAnIndexOnceSomethingMoves() {
        samples.add(sample(SAMPLE));
        engine.getRuntimeService().startProcessInstanceByKey("upgradeSample", "UPGRADE-3");
        samples.add(sample(SAMPLE.replace("办理", "再办理")));
        upgrade.run();
        upgrade.run();
        assertThat(jdbc.sql("select count(*) from information_schema.indexes i join information_schema.index_columns c"
                                + " on c.index_name = i.index_name where c.table_name = 'ACT_RU_EVENT_SUBSCR'"
                                + " and c.column_name = 'PROC_INST_ID_'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPairingAtWorkGetsOneMoreYearlyMatterAndKeepsItsTimersAndTasks() throws IOException {
        Pairing working = walk.pairing();
        walk.survey(working);
        walk.agreement(working);
        walk.nameGroup(working, PairingLifecycle.NAME_GROUP_SUPPORTING);
        walk.nameGroup(working, PairingLifecycle.NAME_GROUP_RECIPIENT);
        Pairing naming = walk.pairing();
        walk.survey(naming);
        walk.agreement(naming);
        List<Date> timers = timers(working);
        deploy(lifecycle()
                .replace(
                        "<bpmn:subProcess id=\"SubProcess_Selection\"",
                        ONE_MORE + "<bpmn:subProcess id=\"SubProcess_Selection\""));

        upgrade.run();

        assertThat(version(working)).isEqualTo(version(naming)).isEqualTo(2);
        assertThat(upgrade.leftBehind(10)).isEmpty();
        assertThat(timers(working))
                .as("the old ones and the new one")
                .containsAll(timers)
                .hasSize(timers.size() + 1);
        walk.nameGroup(naming, PairingLifecycle.NAME_GROUP_SUPPORTING);
        walk.nameGroup(naming, PairingLifecycle.NAME_GROUP_RECIPIENT);
        assertThat(timers(naming)).hasSize(timers.size() + 1);
        clock.set(Instant.parse("2026-10-15T01:00:00Z"));
        jobs.run();
        assertThat(walk.open(working)).contains("Task_Visit");
        assertThat(walk.open(naming)).contains("Task_Visit");
    }

    @Test
    void aStepThatIsCalledAnotherNameGoesOnUnderItAndOneThatIsGoneStaysAndIsTold() throws IOException {
        Pairing renamed = walk.pairing();
        walk.survey(renamed);
        walk.agreement(renamed);
        Pairing surveying = walk.pairing();
        deploy(lifecycle()
                .replace(PairingLifecycle.NAME_GROUP_SUPPORTING, "Task_SupportersNamed")
                .replace("Call_NeedsSurvey", "Call_Survey"));

        upgrade.run();

        assertThat(upgrade.leftBehind(10))
                .extracting(LeftBehind::businessKey, LeftBehind::process, LeftBehind::steps)
                .containsExactlyInAnyOrder(
                        tuple(renamed.id(), "结对帮扶全过程", "明确支援学校领导小组与分工"), tuple(surveying.id(), "结对帮扶全过程", "双方调研"));
        assertThat(walk.open(renamed)).as("nothing is dropped").contains(PairingLifecycle.NAME_GROUP_SUPPORTING);
        assertThat(Visitor.signedIn(port, "admin", "Ceshi-2026-mima").get("/").body())
                .contains("“结对帮扶全过程”仍按旧版流程办理，因为新版里没有“双方调研”这一步。不影响继续办理。");
    }

    /** Before, both ways met in a gateway that waited for those that were taken; now each ends by itself. */
    @Test
    void aSurveyBegunWhenBothSchoolsMetInOneGatewayEndsInTheNewModelToo() throws IOException {
        samples.add(deployed(Path.of("src/test/resources/models-before/needs-survey.bpmn")));
        String recipient = walk.school(SchoolLevel.PRIMARY, Setting.RURAL);
        Map<String, Object> both = Map.of(
                "supportingSchool", walk.school(SchoolLevel.PRIMARY, Setting.URBAN), "recipientSchool", recipient);
        String asksBoth = survey("UPGRADE-3", both);
        String asksOne = survey("UPGRADE-4", Map.of("recipientSchool", recipient));
        String halfDone = survey("UPGRADE-5", both);
        answer(steps(halfDone).get(0));
        samples.add(deployed(MODELS.resolve("needs-survey.bpmn")));

        upgrade.run();

        assertThat(upgrade.leftBehind(10))
                .as("one school has answered and waits for the other: it goes on in the old model")
                .extracting(LeftBehind::businessKey)
                .containsExactly("UPGRADE-5");
        for (String each : List.of(asksBoth, asksOne, halfDone)) {
            assertThat(steps(each)).hasSize(each.equals(asksBoth) ? 2 : 1);
            steps(each).forEach(this::answer);
            assertThat(engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(each)
                            .count())
                    .isZero();
        }
    }

    private String survey(String businessKey, Map<String, Object> schools) {
        Map<String, Object> facts = new HashMap<>(schools);
        List.of("supportingSchool", "recipientSchool").forEach(side -> facts.putIfAbsent(side, null));
        facts.put("programme", "county");
        facts.put("schoolYear", 2026);
        return engine.getRuntimeService()
                .startProcessInstanceByKey("needsSurvey", businessKey, facts)
                .getId();
    }

    private void answer(Task task) {
        forms.submit(
                task.getId(),
                task.getAssignee(),
                task.getTaskDefinitionKey().equals("Task_StateNeeds") ? PairingWalk.needs() : PairingWalk.offer());
    }

    private List<Task> steps(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .list();
    }

    private String deployed(Path model) throws IOException {
        return engine.getRepositoryService()
                .createDeployment()
                .addString("needs-survey.bpmn", Files.readString(model))
                .addString("state-needs.form", Files.readString(Path.of("forms/needs-survey/state-needs.form")))
                .addString("state-offer.form", Files.readString(Path.of("forms/needs-survey/state-offer.form")))
                .deploy()
                .getId();
    }

    @Test
    void aStepThatLeftItsPartOfTheModelGoesOnWhereItStandsNow() {
        String part = SAMPLE.replace("upgradeSample", "upgradePart")
                .replace(
                        STEP,
                        "<bpmn:subProcess id=\"SubProcess_Part\"><bpmn:startEvent id=\"StartEvent_Part\" />" + STEP
                                + "<bpmn:sequenceFlow id=\"Flow_Part\" sourceRef=\"StartEvent_Part\" targetRef=\"Task_Step\" />"
                                + "</bpmn:subProcess>")
                .replace(
                        "sourceRef=\"StartEvent_Begun\" targetRef=\"Task_Step\"",
                        "sourceRef=\"StartEvent_Begun\" targetRef=\"SubProcess_Part\"");
        samples.add(sample(part));
        engine.getRuntimeService().startProcessInstanceByKey("upgradePart", "UPGRADE-2");
        samples.add(sample(SAMPLE.replace("upgradeSample", "upgradePart")));

        upgrade.run();

        assertThat(upgrade.leftBehind(10)).isEmpty();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey("UPGRADE-2")
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("Task_Step");
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("UPGRADE-2")
                        .singleResult()
                        .getProcessDefinitionId())
                .startsWith("upgradePart:2:");
    }

    private String sample(String model) {
        return engine.getRepositoryService()
                .createDeployment()
                .addString("sample.bpmn", model)
                .deploy()
                .getId();
    }

    @Test
    void aStepThatGotAnotherIdIsFoundThroughTheNoteBesideTheModels() {
        for (String step : List.of("Task_Before", "Task_After")) {
            String id = sample(SAMPLE.replace("Task_Step", step));
            if (step.equals("Task_Before")) {
                engine.getRuntimeService().startProcessInstanceByKey("upgradeSample", "UPGRADE-1");
            }
            samples.add(id);
        }

        upgrade.run();

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey("UPGRADE-1")
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("Task_After");
    }

    private String lifecycle() throws IOException {
        return Files.readString(MODELS.resolve("pairing-lifecycle.bpmn"));
    }

    private void deploy(String lifecycle) throws IOException {
        DeploymentBuilder builder =
                engine.getRepositoryService().createDeployment().addString("pairing-lifecycle.bpmn", lifecycle);
        try (Stream<Path> forms = Files.walk(Path.of("forms"))) {
            for (Path form : forms.filter(Files::isRegularFile).toList()) {
                builder.addString(form.getFileName().toString(), Files.readString(form));
            }
        }
        builder.addString("section-routing.dmn", Files.readString(MODELS.resolve("section-routing.dmn")));
        deployment = builder.deploy().getId();
    }

    private int version(Pairing pairing) {
        ProcessInstance lifecycle = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(PairingLifecycle.PROCESS)
                .processInstanceBusinessKey(pairing.id())
                .singleResult();
        return engine.getRepositoryService()
                .getProcessDefinition(lifecycle.getProcessDefinitionId())
                .getVersion();
    }

    private List<Date> timers(Pairing pairing) {
        String lifecycle = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(PairingLifecycle.PROCESS)
                .processInstanceBusinessKey(pairing.id())
                .singleResult()
                .getId();
        return engine.getManagementService().createJobQuery().processInstanceId(lifecycle).timers().list().stream()
                .map(Job::getDuedate)
                .toList();
    }
}
