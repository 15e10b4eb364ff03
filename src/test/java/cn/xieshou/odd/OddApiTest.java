package cn.xieshou.odd;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Odd calls of the engine's REST API, on both mounts. */
@XieshouTest
class OddApiTest {

    private static final String ADMIN_PASSWORD = "Ceshi-2026-mima";
    private static final String REST = "/engine-rest/";
    private static final String WEB = "/camunda/api/engine/engine/default/";
    private static final String PRINCIPAL = "oddapi.principal";

    @Autowired
    ProcessEngine engine;

    @Autowired
    SmallCounty county;

    @LocalServerPort
    int port;

    private Visitor web;
    private String deployment;
    private String instance;
    private String task;

    @BeforeEach
    void openATask() {
        county.urban("oddapi", "调用中学", SchoolLevel.JUNIOR_SECONDARY);
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/sample-approval.bpmn")
                .addClasspathResource("models/sample-approval.form")
                .deploy()
                .getId();
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("sampleApproval", "P-2099-854", Map.of("approver", PRINCIPAL))
                .getId();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void removeTheModel() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"a\"",
                "{\"variables\":{\"opinion\":null}}",
                "{\"variables\":[]}",
                "{\"variables\":\"a\"}",
                "{\"variables\":{\"opinion\":{\"value\":\"YQ==\",\"type\":\"File\"}}}",
                "{\"variables\":{\"opinion\":{\"value\":\"YQ==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"a.txt\"}}}}",
                "{\"variables\":{\"opinion\":{\"value\":{\"a\":1},\"type\":\"Object\"}}}",
                "{\"variables\":{\"opinion\":{\"value\":\"a\",\"type\":\"Odd\"}}}",
                "{\"variables\":{\"opinion\":{\"value\":\"a\",\"type\":\"Date\"}}}",
                "{\"variables\":{\"opinion\":{\"value\":1,\"type\":{}}}}"
            })
    void aFormWithValuesThatAreNoneIsRefusedAndTheTaskStaysOpen(String body) {
        for (String command : List.of("submit-form", "complete")) {
            refused(rest().post(REST + "task/" + task + "/" + command, body));
            refused(web().post(WEB + "task/" + task + "/" + command, body));
        }
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count())
                .isOne();
        assertThat(engine.getRuntimeService().getVariables(instance)).containsOnlyKeys("approver");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sorting\":[{\"sortBy\":\"odd\",\"sortOrder\":\"asc\"}]}",
                "{\"sorting\":[{\"sortBy\":\"name\",\"sortOrder\":\"odd\"}]}",
                "{\"sorting\":[{}]}",
                "{\"sorting\":[null]}",
                "{\"sorting\":{}}",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\"}]}",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":1,\"type\":[]}}]}",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"a\",\"type\":\"File\"}}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"odd\",\"value\":1}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"gt\",\"value\":true}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"like\",\"value\":1}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":{\"a\":1}}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":[1]}]}",
                "{\"processVariables\":[{}]}",
                "{\"processVariables\":[null]}",
                "{\"processVariables\":{}}",
                "{\"processVariables\":\"a\"}",
                "{\"orQueries\":[null]}",
                "{\"orQueries\":[{\"orQueries\":[{}]}]}",
                "{\"dueBefore\":\"tomorrow\"}",
                "{\"priority\":\"a\"}",
                "{\"delegationState\":\"odd\"}",
                "{\"caseInstanceBusinessKeyLike\":\"a\"}",
                "{\"caseDefinitionKey\":\"a\"}",
                "null",
                "[]"
            })
    void anOddSearchIsRefusedWhereverItIsAsked(String query) {
        String filter = anyFilter();
        for (String path : List.of(
                "task?maxResults=5",
                "task/count",
                "filter/" + filter + "/list?maxResults=5",
                "filter/" + filter + "/count")) {
            understood(rest().post(REST + path, query));
            understood(web().post(WEB + path, query));
        }
        for (String path : List.of(
                "history/task?maxResults=5",
                "history/process-instance?maxResults=5",
                "process-instance?maxResults=5",
                "execution?maxResults=5",
                "variable-instance?maxResults=5",
                "history/variable-instance?maxResults=5")) {
            understood(admin().post(REST + path, query));
        }
    }

    @Test
    void aListWithoutANumberIsToldToAskForOneAndUpToWhich() {
        for (Answer answer : List.of(
                rest().get(REST + "task"),
                web().get(WEB + "task"),
                rest().post(REST + "task", "{}"),
                rest().get(REST + "task?maxResults=2001"),
                admin().get(REST + "history/process-instance"))) {
            refused(answer);
            assertThat(answer.body()).contains("maxResults", "2000");
        }
        assertThat(rest().get(REST + "task?maxResults=2000").status()).isEqualTo(200);
    }

    @Test
    void whatTheEngineHasSwitchedOffIsNotThere() {
        for (Visitor visitor : List.of(admin(), rest())) {
            assertThat(visitor.get(REST + "case-instance/any").status()).isEqualTo(404);
            assertThat(visitor.post(REST + "case-definition/key/any/create", "{}")
                            .status())
                    .isEqualTo(404);
            assertThat(visitor.post(REST + "external-task/fetchAndLock", "{\"workerId\":\"a\",\"maxTasks\":1}")
                            .body())
                    .contains("没有这个接口");
        }
    }

    @Test
    void ofCasesThereAreNoneAndNobodyElseMayAsk() {
        assertThat(admin().get(REST + "case-instance").body()).isEqualTo("[]");
        assertThat(admin().post(REST + "history/case-instance", "{}").body()).isEqualTo("[]");
        assertThat(admin().get(REST + "case-definition/count?latestVersion=true")
                        .body())
                .isEqualTo("{\"count\":0}");
        assertThat(admin().post(REST + "history/case-activity-instance/count", "{}")
                        .body())
                .isEqualTo("{\"count\":0}");
        assertThat(admin().call("DELETE", REST + "case-instance", "").status()).isEqualTo(404);
        assertThat(web().get(WEB + "case-definition/count").status()).isEqualTo(404);
    }

    @Test
    void anAnswerInAFormThatThereIsNoneOfIsRefused() {
        Visitor principal = web().with("Accept", "image/png");
        refused(principal.get("/camunda/api/admin/auth/user/default"));
        refused(principal.get(WEB + "task/count"));
    }

    @Test
    void anAccountWithAShortPasswordIsNotMade() {
        for (String password : List.of("\"1\"", "\"\"", "{}", "1")) {
            Answer answer = admin().post(
                            REST + "user/create",
                            "{\"profile\":{\"id\":\"oddapi.made\"},\"credentials\":{\"password\":" + password + "}}");
            refused(answer);
        }
        refused(admin().post(
                        REST + "user/create", "{\"profile\":{},\"credentials\":{\"password\":\"long-enough-26\"}}"));
        assertThat(admin().post(
                                REST + "user/create",
                                "{\"profile\":{\"id\":\"oddapi.made\"},\"credentials\":{\"password\":\"1\"}}")
                        .body())
                .contains("密码至少8个字符");
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userId("oddapi.made")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"value\":1,\"type\":\"Odd\"}",
                "{\"value\":\"a\",\"type\":\"Integer\"}",
                "{\"value\":\"a\",\"type\":\"Date\"}",
                "{\"value\":{\"a\":1}}",
                "{\"value\":\"{\",\"type\":\"Json\"}",
                "{\"value\":\"<\",\"type\":\"Xml\"}",
                "{\"value\":\"%%%\",\"type\":\"Bytes\"}",
                "{\"value\":\"a\",\"type\":\"File\"}",
                "{\"value\":\"rO0ABQ==\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.lang.Runtime\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}"
            })
    void anOddVariableOfTheAdministratorIsAnsweredAndNoError(String value) {
        understood(admin().call("PUT", REST + "process-instance/" + instance + "/variables/odd", value));
        understood(admin().post(
                        REST + "process-instance/" + instance + "/variables",
                        "{\"modifications\":{\"odd\":" + value + "}}"));
        understood(admin().call("PUT", REST + "process-instance/" + instance + "/variables/" + "x".repeat(300), value));
        understood(admin().post(
                        REST + "process-definition/key/sampleApproval/start",
                        "{\"variables\":{\"odd\":" + value + "}}"));
    }

    @Test
    void aModelWithADocumentTypeIsRefusedAndNoFileOfTheServerIsRead() {
        String model = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"a\"><process id=\"oddModel\""
                + " name=\"&x;\" isExecutable=\"true\"><startEvent id=\"s\"/></process></definitions>";
        for (String name : List.of("odd.bpmn", "odd.dmn")) {
            refused(deploy(name, model));
        }
        refused(deploy("odd.bpmn", "<definitions"));
        refused(deploy("odd.bpmn", ""));
        refused(deploy("odd.form", "{"));
        assertThat(engine.getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentName("odd")
                        .count())
                .isZero();
    }

    @Test
    void aModelWithoutItsFormsAndTablesIsRefusedAndTheOneInForceStays() throws IOException {
        long before =
                engine.getRepositoryService().createProcessDefinitionQuery().count();
        for (String model : List.of("pairing-lifecycle", "annual-plan-filing")) {
            Answer answer = deploy(model + ".bpmn", Files.readString(Path.of("processes", model + ".bpmn")));
            refused(answer);
            assertThat(answer.body()).contains("一起部署", model + ".bpmn：");
        }
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count())
                .isEqualTo(before);
    }

    private Answer deploy(String name, String model) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nodd\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"data\"; filename=\"" + name + "\"\r\n\r\n" + model
                + "\r\n--x--\r\n";
        return admin().send(
                        "POST",
                        REST + "deployment/create",
                        "multipart/form-data; boundary=x",
                        body.getBytes(StandardCharsets.UTF_8));
    }

    private Visitor rest() {
        return Visitor.basic(port, PRINCIPAL, SmallCounty.PASSWORD);
    }

    private Visitor admin() {
        return Visitor.basic(port, "admin", ADMIN_PASSWORD);
    }

    private Visitor web() {
        if (web == null) {
            web = Visitor.signedIn(port, PRINCIPAL, SmallCounty.PASSWORD);
            web.get("/");
        }
        return web;
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(answer.body()).containsPattern("\\p{IsHan}").doesNotContain("Exception", "ENGINE-");
    }

    /** Done, or refused in Chinese. */
    private static void understood(Answer answer) {
        if (answer.status() >= 300) {
            refused(answer);
        }
    }

    private String anyFilter() {
        return engine.getFilterService().createFilterQuery().list().get(0).getId();
    }
}
