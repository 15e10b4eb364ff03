package cn.xieshou.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A pairing belongs to two schools: a third finds nothing of it, whichever way it asks. */
@XieshouTest
class IsolationTest {

    static final String PASSWORD = "一个够长的密码-2026";
    static final String KEY = "P-2099-880";
    static final List<String> MOUNTS = List.of("/engine-rest/", "/camunda/api/engine/engine/default/");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineAccounts accounts;

    @Autowired
    AccountPasswords passwords;

    String deployment;
    String instance;
    String task;

    @BeforeEach
    void startAPairingOfTwoSchools() {
        person("iso-a.principal", "principal-iso-a");
        person("iso-b.liaison", "liaison-iso-b");
        person("iso-c.principal", "principal-iso-c");
        person("iso.section", "iso-section");
        deployment = deploy();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "isolationOuter",
                        KEY,
                        Map.of(
                                "supportingSchool", "iso-a",
                                "recipientSchool", "iso-b",
                                "section", "iso-section",
                                "approver", "iso-a.principal"));
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(KEY)
                .singleResult()
                .getId();
        instance = engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getProcessInstanceId();
    }

    @AfterEach
    void removeIt() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void theTwoSchoolsTheSectionAndTheOfficeReadTheInstanceAndTheOneItCalls() {
        assertThat(instancesSeenBy("iso-a.principal", "principal-iso-a")).isEqualTo(2);
        assertThat(instancesSeenBy("iso-b.liaison", "liaison-iso-b")).isEqualTo(2);
        assertThat(instancesSeenBy("iso.section", "iso-section")).isEqualTo(2);
        assertThat(instancesSeenBy("iso.office", "office")).isEqualTo(2);
        assertThat(instancesSeenBy("iso-c.principal", "principal-iso-c")).isZero();
    }

    @Test
    void readingAnInstanceDoesNotShowItsVariablesOrHistory() {
        for (String account : List.of("iso-b.liaison", "iso-c.principal")) {
            as(account, account.equals("iso-b.liaison") ? "liaison-iso-b" : "principal-iso-c", () -> {
                assertThat(engine.getRuntimeService()
                                .createVariableInstanceQuery()
                                .count())
                        .isZero();
                assertThat(engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .count())
                        .isZero();
                assertThat(engine.getHistoryService()
                                .createHistoricVariableInstanceQuery()
                                .count())
                        .isZero();
                assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
                return null;
            });
        }
    }

    @Test
    void nobodyButAdministratorsHoldsAnythingOnADefinitionsInstances() {
        List<Authorization> all = engine.getAuthorizationService()
                .createAuthorizationQuery()
                .resourceType(Resources.PROCESS_DEFINITION)
                .list();
        assertThat(all)
                .filteredOn(grant -> !"camunda-admin".equals(grant.getGroupId()))
                .isNotEmpty()
                .allSatisfy(grant -> assertThat(grant.getPermissions(ProcessDefinitionPermissions.values()))
                        .as(grant.toString())
                        .extracting("name")
                        .isNotEmpty()
                        .isSubsetOf("NONE", "READ", "CREATE_INSTANCE"));
    }

    @Test
    void tasklistOffersNobodyAProcessToStart() {
        person("iso.office", "office");
        String offered = "process-definition?latestVersion=true&active=true&startableInTasklist=true"
                + "&startablePermissionCheck=true&maxResults=50";
        for (String account : List.of("iso.office", "iso-a.principal")) {
            assertThat(Visitor.basic(port, account, PASSWORD)
                            .get("/engine-rest/" + offered)
                            .body())
                    .as(account)
                    .isEqualTo("[]");
        }
    }

    @Test
    void grantsGoWithTheInstance() {
        engine.getRuntimeService().deleteProcessInstance(instance, "done");

        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceId(instance)
                        .count())
                .isZero();
        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceId(task)
                        .count())
                .isZero();
    }

    @Test
    void whoeverActsOpensTheTask() {
        for (Visitor visitor : both("iso-a.principal")) {
            String mount = mountOf(visitor);
            assertThat(visitor.get(mount + "task/" + task).status()).isEqualTo(200);
            assertThat(visitor.get(mount + "task/" + task + "/form-variables").body())
                    .contains("一中");
            assertThat(visitor.get(mount + "task/" + task + "/deployed-form").status())
                    .isEqualTo(200);
            assertThat(visitor.get(mount + "task?maxResults=15").body()).contains(task);
            assertThat(visitor.get(mount + "user/iso-a.principal/profile").body())
                    .contains("某人");
        }
    }

    /** Every call that is open to people, with ids of a matter that is not theirs. */
    @Test
    void aThirdSchoolGetsNothingThroughAnyOpenCall() {
        for (String account : List.of("iso-c.principal", "iso-b.liaison")) {
            for (Visitor visitor : both(account)) {
                for (Answer answer : openCallsOn(visitor, mountOf(visitor))) {
                    assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
                    assertNothingForeign(answer);
                }
                for (Answer answer : listsOf(visitor, mountOf(visitor))) {
                    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
                    assertNothingForeign(answer);
                }
            }
        }
    }

    @Test
    void callsThatAreNotOpenAreNotThere() {
        for (Visitor visitor : both("iso-a.principal")) {
            String mount = mountOf(visitor);
            for (String path : closedPaths()) {
                for (String method : List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS")) {
                    Answer answer = visitor.call(method, mount + path, "{}");
                    assertThat(answer.status()).as(method + " " + path).isIn(400, 404, 405);
                    if (!method.equals("HEAD") && answer.status() == 404) {
                        assertThat(answer.body()).as(method + " " + path).contains("没有这个接口");
                    }
                }
            }
        }
    }

    private List<Answer> openCallsOn(Visitor visitor, String mount) {
        String at = mount + "task/" + task;
        List<Answer> answers = new ArrayList<>();
        for (String part : List.of("", "/form", "/deployed-form", "/form-variables")) {
            answers.add(visitor.get(at + part));
        }
        String own = visitor.cookie("JSESSIONID").isPresent() ? "x" : "y";
        answers.add(visitor.post(at + "/claim", "{\"userId\":\"iso-c.principal\"}"));
        answers.add(visitor.post(at + "/unclaim", "{}"));
        answers.add(visitor.post(at + "/complete", "{\"variables\":{\"decision\":{\"value\":\"" + own + "\"}}}"));
        answers.add(visitor.post(at + "/submit-form", "{\"variables\":{},\"withVariablesInReturn\":true}"));
        answers.add(visitor.get(mount + "user/iso-a.principal/profile"));
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("isolationOuter")
                .singleResult()
                .getId();
        answers.add(visitor.post(
                mount + "process-definition/" + definition + "/submit-form",
                "{\"variables\":{},\"businessKey\":\"x\"}"));
        return answers;
    }

    private List<Answer> listsOf(Visitor visitor, String mount) {
        List<Answer> answers = new ArrayList<>();
        answers.add(visitor.get(mount + "task?maxResults=50"));
        answers.add(visitor.get(mount + "task?maxResults=50&processInstanceId=" + instance));
        answers.add(visitor.get(mount + "task/count?processInstanceBusinessKey=" + KEY));
        answers.add(visitor.post(mount + "task?maxResults=50", "{\"processInstanceBusinessKey\":\"" + KEY + "\"}"));
        engine.getFilterService().createFilterQuery().list().forEach(filter -> {
            answers.add(visitor.get(mount + "filter/" + filter.getId() + "/list?firstResult=0&maxResults=50"));
            answers.add(visitor.post(mount + "filter/" + filter.getId() + "/list?firstResult=0&maxResults=50", "{}"));
            answers.add(visitor.post(
                    mount + "filter/" + filter.getId() + "/count", "{\"processInstanceBusinessKey\":\"" + KEY + "\"}"));
        });
        answers.add(visitor.get(mount + "process-definition?maxResults=50"));
        return answers;
    }

    private void assertNothingForeign(Answer answer) {
        assertThat(answer.body())
                .isNotBlank()
                .doesNotContain(instance)
                .doesNotContain(KEY)
                .doesNotContain("一中")
                .doesNotContain("\"count\":1")
                .doesNotContain("\"assignee\":\"iso-a");
        assertThat(answer.body().replace(task, "")).isNotBlank().doesNotContain("iso-a.principal\"");
    }

    private List<String> closedPaths() {
        String at = "task/" + task;
        return List.of(
                at + "/assignee",
                at + "/delegate",
                at + "/resolve",
                at + "/identity-links",
                at + "/variables",
                at + "/variables/approver",
                at + "/localVariables",
                at + "/comment",
                at + "/comment/create",
                at + "/attachment",
                at + "/attachment/create",
                at + "/bpmnError",
                at + "/bpmnEscalation",
                at + "/rendered-form",
                at + "/",
                at + "/form-variables/",
                "task/create",
                "task/report/candidate-group-count",
                "process-instance",
                "process-instance/" + instance,
                "process-instance/" + instance + "/variables",
                "process-instance/" + instance + "/activity-instances",
                "process-instance/" + instance + "/modification",
                "execution",
                "execution/" + instance + "/localVariables",
                "variable-instance",
                "history/process-instance",
                "history/process-instance/" + instance,
                "history/task",
                "history/variable-instance",
                "history/detail",
                "history/activity-instance",
                "history/user-operation",
                "history/identity-link-log",
                "process-definition/key/isolationOuter/start",
                "process-definition/key/isolationOuter/submit-form",
                "process-definition/x/start",
                "message",
                "signal",
                "condition",
                "modification/execute",
                "migration/execute",
                "deployment",
                "deployment/create",
                "filter/create",
                "authorization",
                "authorization/check",
                "user",
                "user/count",
                "user/create",
                "user/iso-a.principal/credentials",
                "user/iso-a.principal",
                "group",
                "group/create",
                "group/office/members/iso-a.principal",
                "identity/groups",
                "identity/verify",
                "tenant",
                "incident",
                "job",
                "external-task",
                "external-task/fetchAndLock",
                "decision-definition",
                "decision-definition/key/matching-score/evaluate",
                "batch",
                "metrics",
                "telemetry/data",
                "schema/log",
                "event-subscription",
                "optimize/activity-instance/completed",
                "version");
    }

    private long instancesSeenBy(String account, String group) {
        return as(account, group, () -> engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(KEY)
                .count());
    }

    private <T> T as(String account, String group, Supplier<T> work) {
        engine.getIdentityService().setAuthentication(account, List.of(group));
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<Visitor> both(String account) {
        return List.of(Visitor.basic(port, account, PASSWORD), Visitor.signedIn(port, account, PASSWORD));
    }

    private static String mountOf(Visitor visitor) {
        return MOUNTS.get(visitor.cookie("JSESSIONID").isPresent() ? 1 : 0);
    }

    private void person(String account, String group) {
        accounts.put(account, "某人", null, Set.of(group));
        passwords.choose(account, PASSWORD);
    }

    private String deploy() {
        return engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/sample-approval.form")
                .addModelInstance(
                        "outer.bpmn",
                        Bpmn.createExecutableProcess("isolationOuter")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .callActivity()
                                .calledElement("isolationInner")
                                .camundaInBusinessKey("#{execution.processBusinessKey}")
                                .camundaIn("supportingSchool", "supportingSchool")
                                .camundaIn("recipientSchool", "recipientSchool")
                                .camundaIn("section", "section")
                                .camundaIn("approver", "approver")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "inner.bpmn",
                        Bpmn.createExecutableProcess("isolationInner")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("Task_Work")
                                .name("办理")
                                .camundaAssignee("${approver}")
                                .camundaFormRef("sample-approval")
                                .camundaFormRefBinding("deployment")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }
}
