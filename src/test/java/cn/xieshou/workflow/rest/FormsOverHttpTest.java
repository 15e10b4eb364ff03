package cn.xieshou.workflow.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import cn.xieshou.workflow.gate.SampleTaskForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms as people submit them, over HTTP with sign-in, on both mounts of the API. */
@XieshouTest
class FormsOverHttpTest {

    static final String PASSWORD = "一个够长的密码-2026";
    static final String PRINCIPAL = "http.principal";
    static final String OFFICE = "gate.office";

    /** REST clients use one mount, browsers the other. */
    enum Mount {
        REST("/engine-rest/"),
        WEB_APPS("/camunda/api/engine/engine/default/");

        final String path;

        Mount(String path) {
            this.path = path;
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineAccounts accounts;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SampleTaskForm form;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    String deployment;
    String task;
    String instance;

    @BeforeEach
    void startAnApproval() {
        for (String account : List.of(PRINCIPAL, OFFICE, "http.stranger")) {
            accounts.put(account, "一中校长王某", null, Set.of("http-test"));
            passwords.choose(account, PASSWORD);
        }
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/sample-approval.bpmn")
                .addClasspathResource("models/sample-approval.form")
                .addClasspathResource("models/sample-start.bpmn")
                .addClasspathResource("models/sample-start.form")
                .deploy()
                .getId();
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("sampleApproval", "P-2099-805", Map.of("approver", PRINCIPAL))
                .getId();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void removeIt() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @EnumSource
    void aFormIsSubmittedAndWhatPeopleWroteStaysOutOfTheEngine(Mount mount) {
        String opinion = "𠮷同意👨‍👩‍👧‍👦 <script>alert(1)</script> {{7*7}} ${1+1}\n第二行";
        Answer answer = visitor(mount, PRINCIPAL)
                .post(
                        mount.path + "task/" + task + "/submit-form",
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":" + quoted(opinion)
                                + "}},\"withVariablesInReturn\":true}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("approved").doesNotContain("同意");
        assertThat(form.stored.get(task).optionalText("opinion")).isEqualTo(opinion);
        assertThat(variables()).containsExactlyInAnyOrder("approver", "approved");
    }

    @ParameterizedTest
    @EnumSource
    void nothingButTheFormsOwnKeysComesIn(Mount mount) throws Exception {
        Visitor visitor = visitor(mount, PRINCIPAL);
        List<Integer> before = numbered();
        for (String call : List.of("submit-form", "complete")) {
            Answer answer = visitor.post(
                    mount.path + "task/" + task + "/" + call,
                    "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"approved\":{\"value\":true,\"type\":\"Boolean\"}},"
                            + "\"localVariables\":{\"approved\":{\"value\":true}},\"withVariablesInReturn\":true}");
            assertThat(answer.status()).isEqualTo(400);
        }
        Answer answer = visitor.post(
                mount.path + "task/" + task + "/complete",
                "{\"variables\":{\"approved\":{\"value\":true,\"type\":\"Boolean\"},\"opinion\":{\"value\":12}}}");
        assertThat(message(answer)).isEqualTo("approved：这张表单没有这一项，不能提交；意见：请选择；意见说明：请填写文字");
        for (String call : List.of(
                "resolve", "bpmnError", "bpmnEscalation", "delegate", "assignee", "variables", "localVariables")) {
            Answer other = visitor.post(
                    mount.path + "task/" + task + "/" + call,
                    "{\"variables\":{\"approved\":{\"value\":true}},\"modifications\":{\"approved\":{\"value\":true}},"
                            + "\"errorCode\":\"E\",\"escalationCode\":\"E\",\"userId\":\"http.stranger\"}");
            assertThat(other.status()).as(call).isEqualTo(404);
        }
        assertThat(variables()).containsExactly("approver");
        assertThat(numbered()).isEqualTo(before);
        assertThat(form.stored).doesNotContainKey(task);
    }

    @ParameterizedTest
    @EnumSource
    void valuesOfAnotherKindAreRefusedInChinese(Mount mount) throws Exception {
        Visitor visitor = visitor(mount, PRINCIPAL);
        for (String value : List.of(
                "{\"value\":\"[1]\",\"type\":\"Json\"}",
                "{\"value\":\"{broken\",\"type\":\"Json\"}",
                "{\"value\":{\"a\":1}}",
                "{\"value\":\"abc\",\"type\":\"Integer\"}",
                "{\"value\":\"abc\",\"type\":\"NoSuchType\"}",
                "{\"value\":\"rO0ABXQAAWE=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.lang.String\","
                        + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "{\"value\":\"YQ==\",\"type\":\"Bytes\"}",
                "{\"value\":\"2026-08-31T00:00:00.000+0800\",\"type\":\"Date\"}")) {
            Answer answer = visitor.post(
                    mount.path + "task/" + task + "/submit-form",
                    "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":" + value + "}}");
            assertThat(answer.status()).as(value + answer.body()).isEqualTo(400);
            assertThat(message(answer)).as(value).doesNotContainPattern("[a-z]{4,}");
        }
        for (String body : List.of("{", "[]", "{\"variables\":1}", "{\"nonsense\":1}")) {
            Answer answer = visitor.post(mount.path + "task/" + task + "/submit-form", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(message(answer)).as(body).doesNotContainPattern("[a-z]{3,}");
        }
        assertThat(variables()).containsExactly("approver");
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalOfTheDomainIsToldAndRolledBack(Mount mount) throws Exception {
        List<Integer> before = numbered();
        Answer answer = submit(mount, PRINCIPAL, "approve", "拒绝");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(message(answer)).isEqualTo("意见说明：请写明具体意见");
        assertThat(numbered()).isEqualTo(before);
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count())
                .isOne();
    }

    @ParameterizedTest
    @EnumSource
    void textsBeyondTheEnginesLimitsAreToldAtTheField(Mount mount) throws Exception {
        Answer answer = submit(mount, PRINCIPAL, "approve", "字".repeat(5000));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(message(answer)).isEqualTo("意见说明：最多500字，现有5000字");
    }

    @ParameterizedTest
    @EnumSource
    void whoComesLateIsToldAndAStrangerFindsNothing(Mount mount) throws Exception {
        assertThat(submit(mount, "http.stranger", "approve", "").status()).isEqualTo(404);
        assertThat(visitor(mount, "http.stranger")
                        .get(mount.path + "task/" + task + "/form-variables")
                        .status())
                .isEqualTo(404);
        assertThat(submit(mount, PRINCIPAL, "approve", "").status()).isEqualTo(204);
        Answer again = submit(mount, PRINCIPAL, "approve", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(message(again)).startsWith("这项任务已由一中校长王某于").contains("办结");
        Answer stranger = submit(mount, "http.stranger", "approve", "");
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(message(stranger)).isNotBlank().doesNotContain("王某");
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorCompletesNobodysTask(Mount mount) throws Exception {
        Visitor admin = mount == Mount.REST
                ? Visitor.basic(port, "admin", "Ceshi-2026-mima")
                : Visitor.signedIn(port, "admin", "Ceshi-2026-mima");
        Answer answer = admin.post(
                mount.path + "task/" + task + "/complete", "{\"variables\":{\"decision\":{\"value\":\"approve\"}}}");
        assertThat(answer.status())
                .as(answer.body())
                .isGreaterThanOrEqualTo(400)
                .isLessThan(500);
        assertThat(admin.post(mount.path + "task/" + task + "/resolve", "{\"variables\":{}}")
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(admin.post(mount.path + "process-definition/key/sampleStart/start", "{\"businessKey\":\"P\"}")
                        .status())
                .isEqualTo(404);
        assertThat(variables()).containsExactly("approver");
    }

    @ParameterizedTest
    @EnumSource
    void aProcessStartsByItsFormOnly(Mount mount) throws Exception {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey("sampleStart")
                .singleResult()
                .getId();
        String at = mount.path + "process-definition/" + definition;
        Visitor office = visitor(mount, OFFICE);
        JsonNode shown = json.readTree(office.get(at + "/form-variables").body());
        assertThat(shown.path("day").path("value").asText()).isEqualTo("2026-09-01");
        assertThat(shown.path("count").path("type").asText()).isEqualTo("Integer");
        assertThat(shown.path("schools").path("type").asText()).isEqualTo("Json");

        Answer wrong = office.post(
                at + "/submit-form",
                "{\"businessKey\":\"P-2026-001\",\"variables\":{\"subject\":{\"value\":\"新学期\"},\"school\":{\"value\":\"wuzhong\"}}}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(message(wrong)).isEqualTo("学校：请从列出的选项中选择一项");
        Answer started = office.post(
                at + "/submit-form",
                "{\"businessKey\":\"P-2026-001\",\"variables\":{\"subject\":{\"value\":\"新学期\"},\"school\":{\"value\":\"yizhong\"}}}");
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        assertThat(json.readTree(started.body()).path("businessKey").asText()).startsWith("S-");

        Answer stranger = visitor(mount, PRINCIPAL)
                .post(at + "/submit-form", "{\"variables\":{\"subject\":{\"value\":\"新学期\"}}}");
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(visitor(mount, PRINCIPAL).get(at + "/form-variables").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void aFormOpensWithTheNamesAskedFor(Mount mount) throws Exception {
        Visitor visitor = visitor(mount, PRINCIPAL);
        String at = mount.path + "task/" + task + "/form-variables";
        assertThat(json.readTree(visitor.get(at + "?deserializeValues=false").body())
                        .path("title")
                        .path("value")
                        .asText())
                .startsWith("一中");
        assertThat(json.readTree(visitor.get(at + "?variableNames=other").body()))
                .isEmpty();
    }

    @Test
    void everyErrorOfTheApiIsChinese() throws Exception {
        Visitor admin = Visitor.basic(port, "admin", "Ceshi-2026-mima");
        for (String path : List.of(
                "task/none",
                "process-instance/none",
                "process-definition/none",
                "process-definition/none/form-variables",
                "history/process-instance/none",
                "task?sortBy=nonsense",
                "task?maxResults=abc",
                "no-such-resource")) {
            Answer answer = admin.get("/engine-rest/" + path);
            assertThat(answer.status()).as(path).isBetween(400, 499);
            assertThat(message(answer)).as(path).doesNotContainPattern("[a-z]{3,}");
        }
        Answer method = admin.send("PATCH", "/engine-rest/task", null, null);
        assertThat(method.status()).isEqualTo(405);
        assertThat(message(method)).startsWith("这个地址不支持这种操作");
        Answer type = admin.send("POST", "/engine-rest/task", "text/plain", new byte[] {1});
        assertThat(type.status()).isBetween(400, 415);
        assertThat(message(type)).doesNotContainPattern("[a-z]{3,}");
    }

    private Answer submit(Mount mount, String account, String decision, String opinion) {
        return visitor(mount, account)
                .post(
                        mount.path + "task/" + task + "/submit-form",
                        "{\"variables\":{\"decision\":{\"value\":\"" + decision + "\"},\"opinion\":{\"value\":"
                                + quoted(opinion) + "}}}");
    }

    private Visitor visitor(Mount mount, String account) {
        return mount == Mount.REST ? Visitor.basic(port, account, PASSWORD) : Visitor.signedIn(port, account, PASSWORD);
    }

    private String quoted(String text) {
        return json.valueToTree(text).toString();
    }

    private String message(Answer answer) throws Exception {
        return json.readTree(answer.body()).path("message").asText();
    }

    private List<String> variables() {
        return engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .list()
                .stream()
                .map(variable -> variable.getName())
                .toList();
    }

    private List<Integer> numbered() {
        return jdbc.sql("select last_number from number_series where name = :name")
                .param("name", SampleTaskForm.NUMBERS)
                .query(Integer.class)
                .list();
    }
}
