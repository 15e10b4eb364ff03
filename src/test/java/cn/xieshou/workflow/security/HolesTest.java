package cn.xieshou.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each hole of the engine that the product closes: first open on the bare engine, then shut here. */
@XieshouTest
class HolesTest {

    static final String ANNA = "holes.anna";
    static final String BO = "holes.bo";
    static final String PASSWORD = "一个够长的密码-2026";
    static final String ADMIN = "Ceshi-2026-mima";
    static final List<String> MOUNTS = List.of("/engine-rest/", "/camunda/api/engine/engine/default/");
    static final String MARK = "xieshou.hole";

    static BareEngine bare;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineAccounts accounts;

    @Autowired
    AccountPasswords passwords;

    @BeforeAll
    static void startTheBareEngine() {
        bare = new BareEngine();
    }

    @AfterAll
    static void stopIt() {
        bare.close();
    }

    @BeforeEach
    void createAccounts() {
        for (String account : List.of(ANNA, BO)) {
            accounts.put(account, "某人", null, Set.of("holes-test"));
            passwords.choose(account, PASSWORD);
        }
        deploy(bare.engine);
        deploy(engine);
    }

    @AfterEach
    void removeModels() {
        System.clearProperty(MARK);
        for (ProcessEngine each : List.of(bare.engine, engine)) {
            each.getIdentityService().clearAuthentication();
            each.getRepositoryService().createDeploymentQuery().deploymentName("holes").list().stream()
                    .forEach(found -> each.getRepositoryService().deleteDeployment(found.getId(), true));
        }
    }

    // 1 anonymous REST

    @Test
    void theBareRestApiAnswersAnybodyAndOursNobodyWithoutSignIn() {
        String task = start(bare.engine);
        assertThat(Visitor.at(bare.port).get(bare.at("task/" + task)).status()).isEqualTo(200);

        String ours = start(engine);
        for (String mount : MOUNTS) {
            assertThat(Visitor.at(port).get(mount + "task/" + ours).status()).isEqualTo(401);
            assertThat(Visitor.at(port).get(mount + "task").status()).isEqualTo(401);
        }
        assertThat(Visitor.at(port).get("/%65ngine-rest/task/" + ours).status()).isEqualTo(400);
    }

    // 2 expressions in queries

    @Test
    void theBareEngineRunsCodeFromAQueryAndOursRefusesIt() {
        String query =
                "{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass()).invoke(null,'"
                        + MARK + "','open')}\"}]}";
        Visitor.at(bare.port).post(bare.at("task/count"), query);
        assertThat(System.getProperty(MARK))
                .as("code from the query ran on the bare engine")
                .isEqualTo("open");

        System.clearProperty(MARK);
        for (Visitor visitor : everybody()) {
            Answer answer = visitor.post(mountOf(visitor) + "task/count", query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("查询条件中不能使用表达式");
        }
        assertThat(System.getProperty(MARK)).isNull();
    }

    // 3 the set-up page

    @Test
    void theBareSetUpPageMakesAnAdministratorAndOursMakesNone() {
        String user = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"x\",\"lastName\":\"y\"},"
                + "\"credentials\":{\"password\":\"intruders-password\"}}";
        assertThat(Visitor.at(bare.port).post("/setup/bare/user/create", user).status())
                .isEqualTo(204);
        assertThat(bare.engine
                        .getIdentityService()
                        .createUserQuery()
                        .memberOfGroup("camunda-admin")
                        .count())
                .isEqualTo(1);

        for (Visitor visitor : List.of(Visitor.at(port), page(ANNA, PASSWORD), page("admin", ADMIN))) {
            assertThat(visitor.post("/camunda/api/admin/setup/default/user/create", user)
                            .status())
                    .isIn(401, 403);
        }
        assertThat(accounts.exists("intruder")).isFalse();
    }

    // 5 variables, former assignees, claimed tasks

    @Test
    void onTheBareEngineAnAssigneeWritesProcessVariablesAndHereNot() {
        String task = start(bare.engine);
        as(bare.engine, ANNA, () -> {
            bare.engine.getTaskService().claim(task, ANNA);
            bare.engine.getTaskService().setVariable(task, "approved", true);
            return null;
        });
        assertThat(variables(bare.engine)).containsEntry("approved", true);

        String ours = start(engine);
        as(engine, ANNA, () -> {
            engine.getTaskService().claim(ours, ANNA);
            return null;
        });
        String instance = instance(engine);
        String body = "{\"value\":true,\"type\":\"Boolean\"}";
        for (Visitor visitor : List.of(basic(ANNA), page(ANNA, PASSWORD))) {
            String mount = mountOf(visitor);
            assertThat(visitor.call("PUT", mount + "task/" + ours + "/variables/approved", body)
                            .status())
                    .isEqualTo(404);
            assertThat(visitor.call("PUT", mount + "process-instance/" + instance + "/variables/approved", body)
                            .status())
                    .isEqualTo(404);
        }
        assertThatThrownBy(() -> as(engine, ANNA, () -> {
                    engine.getTaskService().setVariable(ours, "approved", true);
                    return null;
                }))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(variables(engine)).doesNotContainKey("approved");
    }

    @Test
    void onTheBareEngineAFormerAssigneeKeepsTheTaskAndHereLosesIt() {
        bare.engine.getTaskService().setAssignee(start(bare.engine), "chief");
        bare.engine.getTaskService().setAssignee(task(bare.engine), BO);
        assertThat(as(
                        bare.engine,
                        "chief",
                        () -> bare.engine.getTaskService().createTaskQuery().count()))
                .as("the former assignee still sees the task")
                .isEqualTo(1);

        engine.getTaskService().setAssignee(start(engine), "chief");
        engine.getTaskService().setAssignee(task(engine), BO);
        assertThat(as(engine, "chief", () -> engine.getTaskService()
                        .createTaskQuery()
                        .count()))
                .isZero();
    }

    @Test
    void onTheBareEngineACandidateCompletesWhatAnotherClaimedAndHereNot() {
        String task = start(bare.engine);
        bare.engine.getTaskService().claim(task, ANNA);
        as(bare.engine, BO, () -> {
            bare.engine.getTaskService().complete(task);
            return null;
        });
        assertThat(task(bare.engine)).isNull();

        String ours = start(engine);
        engine.getTaskService().claim(ours, ANNA);
        for (Visitor visitor : List.of(basic(BO), page(BO, PASSWORD))) {
            for (String call : List.of("complete", "submit-form")) {
                Answer answer = visitor.post(mountOf(visitor) + "task/" + ours + "/" + call, "{\"variables\":{}}");
                assertThat(answer.status()).as(call).isBetween(400, 499);
            }
        }
        assertThat(task(engine)).isEqualTo(ours);
    }

    @Test
    void peopleClaimForThemselvesOnlyAndGiveBackOnlyTheirOwn() {
        String task = start(engine);
        for (Visitor anna : List.of(basic(ANNA), page(ANNA, PASSWORD))) {
            String at = mountOf(anna) + "task/" + task;
            assertThat(anna.post(at + "/claim", "{\"userId\":\"" + BO + "\"}").status())
                    .isEqualTo(400);
            assertThat(anna.post(at + "/claim", "{\"userId\":\"" + ANNA + "\"}").status())
                    .isEqualTo(204);
            assertThat(basic(BO)
                            .post("/engine-rest/task/" + task + "/unclaim", "{}")
                            .status())
                    .isEqualTo(400);
            assertThat(engine.getTaskService()
                            .createTaskQuery()
                            .taskId(task)
                            .singleResult()
                            .getAssignee())
                    .isEqualTo(ANNA);
            assertThat(anna.post(at + "/unclaim", "{}").status()).isEqualTo(204);
        }
    }

    // 6 Java objects, scripts, deployments

    @Test
    void serializedJavaObjectsAreRefusedEvenFromAdministrators() {
        start(engine);
        String object = "{\"value\":\"rO0ABXQAA2FiYw==\",\"type\":\"Object\",\"valueInfo\":"
                + "{\"objectTypeName\":\"java.lang.String\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}";
        Answer answer = Visitor.basic(port, "admin", ADMIN)
                .call("PUT", "/engine-rest/process-instance/" + instance(engine) + "/variables/x", object);

        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(variables(engine)).doesNotContainKey("x");
    }

    @Test
    void onTheBareEngineAModelRunsAScriptAndHereNot() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("holesScript")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .scriptTask()
                .scriptFormat("juel")
                .scriptText(
                        "${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass()).invoke(null,'"
                                + MARK + "','open')}")
                .endEvent()
                .done();
        bare.engine
                .getRepositoryService()
                .createDeployment()
                .name("holes")
                .addModelInstance("s.bpmn", model)
                .deploy();
        bare.engine.getRuntimeService().startProcessInstanceByKey("holesScript");
        assertThat(System.getProperty(MARK)).isEqualTo("open");

        System.clearProperty(MARK);
        engine.getRepositoryService()
                .createDeployment()
                .name("holes")
                .addModelInstance("s.bpmn", model)
                .deploy();
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("holesScript"))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void anybodyDeploysOnTheBareApiAndHereOnlyAdministrators() {
        assertThat(deployOver(Visitor.at(bare.port), bare.at("")).status()).isEqualTo(200);

        for (Visitor visitor : List.of(basic(ANNA), page(ANNA, PASSWORD))) {
            assertThat(deployOver(visitor, mountOf(visitor)).status()).isIn(403, 404);
        }
        assertThat(deployOver(Visitor.basic(port, "admin", ADMIN), "/engine-rest/")
                        .status())
                .isEqualTo(200);
    }

    private static Answer deployOver(Visitor visitor, String mount) {
        String model = Bpmn.convertToString(Bpmn.createExecutableProcess("holesDeployed")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .endEvent()
                .done());
        String body = "--xx\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nholes\r\n--xx\r\n"
                + "Content-Disposition: form-data; name=\"m.bpmn\"; filename=\"m.bpmn\"\r\n\r\n" + model
                + "\r\n--xx--\r\n";
        visitor.cookie("XSRF-TOKEN").ifPresent(token -> visitor.with("X-XSRF-TOKEN", token));
        return visitor.send("POST", mount + "deployment/create", "multipart/form-data; boundary=xx", body.getBytes());
    }

    private static void deploy(ProcessEngine engine) {
        engine.getRepositoryService()
                .createDeployment()
                .name("holes")
                .addClasspathResource("models/sample-approval.form")
                .addModelInstance(
                        "holes.bpmn",
                        Bpmn.createExecutableProcess("holes")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("Task_Work")
                                .name("办理")
                                .camundaCandidateUsers(ANNA + "," + BO)
                                .camundaFormRef("sample-approval")
                                .camundaFormRefBinding("deployment")
                                .endEvent()
                                .done())
                .deploy();
    }

    /** Starts an instance and gives its task. */
    private static String start(ProcessEngine engine) {
        engine.getRuntimeService().startProcessInstanceByKey("holes", "P-2099-890");
        return task(engine);
    }

    private static String task(ProcessEngine engine) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey("holes")
                .singleResult();
        return task == null ? null : task.getId();
    }

    private static String instance(ProcessEngine engine) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("holes")
                .singleResult()
                .getId();
    }

    private static Map<String, Object> variables(ProcessEngine engine) {
        return engine.getRuntimeService().getVariables(instance(engine));
    }

    private static <T> T as(ProcessEngine engine, String account, Callable<T> work) {
        engine.getIdentityService().setAuthentication(account, List.of("holes-test"));
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<Visitor> everybody() {
        return List.of(basic(ANNA), page(ANNA, PASSWORD), Visitor.basic(port, "admin", ADMIN), page("admin", ADMIN));
    }

    private Visitor basic(String account) {
        return Visitor.basic(port, account, PASSWORD);
    }

    private Visitor page(String account, String password) {
        return Visitor.signedIn(port, account, password);
    }

    /** REST clients use one mount, browsers the other. */
    private static String mountOf(Visitor visitor) {
        return visitor.cookie("JSESSIONID").isPresent() ? MOUNTS.get(1) : MOUNTS.get(0);
    }
}
