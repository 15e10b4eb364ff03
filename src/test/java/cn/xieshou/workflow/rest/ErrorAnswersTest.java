package cn.xieshou.workflow.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.EngineAccounts;
import cn.xieshou.workflow.gate.TaskForms;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The filters around the API, with the engine behind them and English answers as the API gives them. */
@XieshouTest
class ErrorAnswersTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskForms forms;

    @Autowired
    EngineAccounts accounts;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ErrorAnswerFilter errors;

    @Autowired
    FormVariablesFilter variables;

    @Autowired
    ObjectMapper json;

    String deployment;
    String task;

    @BeforeEach
    void startAnApproval() {
        accounts.put("answers.principal", "一中校长王某", null, Set.of("answers-group"));
        accounts.put("answers.deputy", "一中副校长李某", null, Set.of("answers-group"));
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/sample-approval.bpmn")
                .addClasspathResource("models/sample-approval.form")
                .deploy()
                .getId();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("sampleApproval", "P-2099-804", Map.of("approver", "answers.principal"))
                .getId();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void removeIt() {
        clock.reset();
        SecurityContextHolder.clearContext();
        engine.getIdentityService().clearAuthentication();
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default"})
    void aRefusedFormNamesEveryField(String mount) throws Exception {
        JsonNode answer = submit(mount, "answers.principal", Map.of("opinion", "字".repeat(501), "approved", true), 400);
        assertThat(answer.path("type").asText()).isEqualTo("FormRefused");
        assertThat(answer.path("message").asText()).isEqualTo("approved：这张表单没有这一项，不能提交；意见：请选择；意见说明：最多500字，现有501字");
        assertThat(answer.path("problems").get(2))
                .isEqualTo(json.valueToTree(Map.of("field", "opinion", "label", "意见说明", "reason", "最多500字，现有501字")));
    }

    @Test
    void whoSubmitsTwiceIsToldWhoDidItAndWhen() throws Exception {
        clock.set(Instant.parse("2026-08-31T06:05:00Z"));
        forms.submit(task, "answers.principal", Map.of("decision", "approve"));

        assertThat(submit("/engine-rest", "answers.principal", Map.of("decision", "approve"), 409)
                        .path("message")
                        .asText())
                .isEqualTo("这项任务已由一中校长王某于2026年8月31日14:05办结，您填写的内容还在页面上，没有保存。请返回“我的事项”查看。");
    }

    @Test
    void whoseTaskWasHandedOverIsToldToWhomAndWhen() throws Exception {
        clock.set(Instant.parse("2026-08-31T06:05:00Z"));
        engine.getTaskService().setAssignee(task, "answers.deputy");

        assertThat(submit("/engine-rest", "answers.principal", Map.of("decision", "approve"), 409)
                        .path("message")
                        .asText())
                .startsWith("这项任务已于2026年8月31日14:05转由一中副校长李某办理");
    }

    @Test
    void whoseTaskWasWithdrawnIsTold() throws Exception {
        clock.set(Instant.parse("2026-08-31T06:05:00Z"));
        engine.getRuntimeService()
                .deleteProcessInstance(
                        engine.getTaskService()
                                .createTaskQuery()
                                .taskId(task)
                                .singleResult()
                                .getProcessInstanceId(),
                        "撤回");

        assertThat(submit("/engine-rest", "answers.principal", Map.of("decision", "approve"), 409)
                        .path("message")
                        .asText())
                .startsWith("这项任务已于2026年8月31日14:05撤回或取消");
    }

    @Test
    void aForeignTaskIsAsIfThereWereNone() throws Exception {
        JsonNode foreign = submit("/engine-rest", "other.principal", Map.of("decision", "approve"), 404);
        String known = task;
        task = "no-such-task";
        assertThat(submit("/engine-rest", "other.principal", Map.of("decision", "approve"), 404))
                .isEqualTo(foreign);
        task = known;
        forms.submit(task, "answers.principal", Map.of("decision", "approve"));
        assertThat(submit("/engine-rest", "other.principal", Map.of("decision", "approve"), 404))
                .isEqualTo(foreign);
        assertThat(get("/engine-rest/task/" + task + "/form-variables", "other.principal", 404))
                .isEqualTo(foreign);
    }

    @Test
    void ofFiftyEqualSubmissionsOneCountsAndTheOthersAreToldByWhom() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(50);
        try {
            List<Callable<Integer>> submissions = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                submissions.add(() -> {
                    MockHttpServletResponse response =
                            answer("/engine-rest", "answers.principal", Map.of("decision", "approve"));
                    assertThat(response.getStatus() == 204
                                    || response.getContentAsString(StandardCharsets.UTF_8)
                                            .contains("一中校长王某"))
                            .as(response.getContentAsString(StandardCharsets.UTF_8))
                            .isTrue();
                    return response.getStatus();
                });
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : people.invokeAll(submissions)) {
                statuses.add(status.get());
            }
            assertThat(statuses).containsOnly(204, 409).containsOnlyOnce(204);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void aFormOpensWithTheDomainsValues() throws Exception {
        JsonNode shown = get("/engine-rest/task/" + task + "/form-variables", "answers.principal", 200);
        assertThat(shown.path("title").path("value").asText()).isEqualTo("一中—二中高中部(理科)");
        assertThat(get(
                        "/camunda/api/engine/engine/default/task/" + task + "/form-variables?variableNames=other",
                        "answers.principal",
                        200))
                .isEmpty();
    }

    @Test
    void aTextTooLongForTheDatabaseIsTheWritersToShorten() throws Exception {
        JsonNode answer = failing(400, () -> jdbc.sql("insert into number_series (name, last_number) values (:n, 1)")
                .param("n", "x".repeat(5000))
                .update());
        assertThat(answer.path("message").asText()).startsWith("填写的内容太长");
    }

    @Test
    void aReasonGivenInChineseIsKept() throws Exception {
        JsonNode answer = failing(400, () -> {
            throw new BadUserRequestException("只能由您本人签收任务");
        });
        assertThat(answer.path("message").asText()).isEqualTo("只能由您本人签收任务");
    }

    @Test
    void anUnexpectedFailureHasANumberAndNoTraceOfCode() throws Exception {
        JsonNode answer = failing(500, () -> {
            throw new IllegalStateException("java.lang.NullPointerException at Foo.bar");
        });
        assertThat(answer.path("reference").asText()).matches("E-\\d{8}-[0-9A-F]{6}");
        assertThat(answer.path("message").asText())
                .contains(answer.path("reference").asText())
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 413, 415, 418, 429, 500, 503})
    void everyStatusIsToldInChinese(int status) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        errors.doFilter(request("GET", "/engine-rest/task"), response, english(status));
        JsonNode answer = json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(answer.path("message").asText()).matches("[^a-zA-Z]*((JSON|E-[0-9A-F-]+)[^a-zA-Z]*)?");
    }

    @Test
    void aChineseRefusalOfTheSecurityChainStays() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        errors.doFilter(request("GET", "/engine-rest/task"), response, (request, answer) -> {
            ((HttpServletResponse) answer).setStatus(401);
            ((HttpServletResponse) answer).setHeader("WWW-Authenticate", "Basic");
            answer.getOutputStream().write("{\"type\":\"x\",\"message\":\"账号已锁定\"}".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("账号已锁定");
        assertThat(response.getHeader("WWW-Authenticate")).isEqualTo("Basic");
    }

    @Test
    void aGoodAnswerGoesThroughAsItIs() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        errors.doFilter(request("GET", "/engine-rest/task"), response, (request, answer) -> {
            answer.getWriter().write("[\"好\"]");
        });
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("[\"好\"]");
    }

    private JsonNode submit(String mount, String account, Map<String, Object> values, int status) throws Exception {
        MockHttpServletResponse response = answer(mount, account, values);
        assertThat(response.getStatus()).isEqualTo(status);
        return json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(String mount, String account, Map<String, Object> values) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        errors.doFilter(
                request("POST", mount + "/task/" + task + "/submit-form"),
                response,
                signedIn(account, (request, answer) -> {
                    try {
                        forms.submit(task, account, values);
                        ((HttpServletResponse) answer).setStatus(204);
                    } catch (RuntimeException e) {
                        english(500).doFilter(request, answer);
                    }
                }));
        return response;
    }

    private JsonNode get(String uri, String account, int status) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        errors.doFilter(request("GET", uri), response, signedIn(account, english(404)));
        assertThat(response.getStatus()).isEqualTo(status);
        return json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private JsonNode failing(int status, Runnable work) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        errors.doFilter(request("POST", "/engine-rest/task/x/comment/create"), response, (request, answer) -> {
            work.run();
        });
        assertThat(response.getStatus()).isEqualTo(status);
        return json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private FilterChain signedIn(String account, FilterChain inner) {
        return (request, response) -> {
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
            try {
                variables.doFilter(request, response, inner);
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }

    /** As Jersey writes an error: the status first, then English. */
    private static FilterChain english(int status) {
        return (request, response) -> {
            ((HttpServletResponse) response).setStatus(status);
            response.setContentType("application/json");
            response.getOutputStream()
                    .write("{\"type\":\"RestException\",\"message\":\"Cannot submit\"}"
                            .getBytes(StandardCharsets.UTF_8));
        };
    }

    private static MockHttpServletRequest request(String method, String uri) {
        String[] parts = uri.split("\\?", 2);
        MockHttpServletRequest request = new MockHttpServletRequest(method, parts[0]);
        request.setServletPath(parts[0]);
        if (parts.length == 2) {
            request.setParameter("variableNames", parts[1].substring("variableNames=".length()));
        }
        return request;
    }
}
