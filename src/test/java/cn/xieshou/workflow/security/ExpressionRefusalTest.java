package cn.xieshou.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@XieshouTest
class ExpressionRefusalTest {

    static final String ACCOUNT = "expression.liaison";
    static final String PASSWORD = "一个够长的密码-2026";
    static final String ADMIN = "Ceshi-2026-mima";

    @LocalServerPort
    int port;

    @Autowired
    EngineAccounts accounts;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    FilterService filters;

    @BeforeEach
    void createAnAccount() {
        accounts.put(ACCOUNT, "某人", null, Set.of("liaison-expression"));
        passwords.choose(ACCOUNT, PASSWORD);
    }

    static Stream<String> hiddenKeys() {
        return Stream.of(
                "{\"assigneeExpression\":\"${1}\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}",
                "{\"orQueries\":[{\"orQueries\":[{\"dueDateExpression\":\"${1}\"}]}]}",
                "{\"orQueries\":[{\"assigneeE\\u0078pression\":\"${1}\"}]}",
                "{\"orQueries\":[{\"candidateGroupsExpression\":\"${1}\",\"candidateGroups\":[]}],\"orQueries\":[]}",
                "{\"orQueries\":[{\"ASSIGNEEEXPRESSION\":\"${1}\"}]}",
                "{\"orQueries\":[{\"assigneeExpression \":\"${1}\"}]}",
                "{\"query\":{\"x\":[[[{\"y\":{\"followUpBeforeExpression\":null}}]]]}}",
                "{} {\"assigneeExpression\":\"${1}\"}",
                "[{\"assigneeExpression\":\"${1}\"}]",
                "{\"padding\":\"" + "x".repeat(500_000) + "\",\"assigneeExpression\":\"${1}\"}");
    }

    @ParameterizedTest
    @MethodSource("hiddenKeys")
    void aKeyThatEndsInExpressionIsRefusedWhereverItHides(String body) {
        for (Visitor visitor : people()) {
            Answer answer = visitor.post(mountOf(visitor) + "task/count", body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("ExpressionRefused").contains("表达式");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void noCharacterSetHidesAKey(String charset) {
        byte[] body = "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}".getBytes(Charset.forName(charset));
        for (String type : List.of("application/json", "application/json; charset=" + charset, "text/plain", "*/*")) {
            assertThat(basic().send("POST", "/engine-rest/task/count", type, body)
                            .status())
                    .as(type)
                    .isEqualTo(400);
        }
    }

    @Test
    void bodiesThatCannotBeReadDoNotGetThrough() {
        byte[] json = "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}".getBytes(StandardCharsets.UTF_8);
        assertThat(basic().with("Content-Encoding", "gzip")
                        .send("POST", "/engine-rest/task/count", "application/json", json)
                        .status())
                .isEqualTo(415);
        assertThat(basic().send("POST", "/engine-rest/task/count", "application/x-www-form-urlencoded", json)
                        .status())
                .isEqualTo(415);
        assertThat(basic().post("/engine-rest/task/count", "{'orQueries':[{'assigneeExpression':1}]}")
                        .status())
                .isEqualTo(400);
        assertThat(basic().post("/engine-rest/task/count", "[".repeat(5000)).status())
                .isEqualTo(400);
        assertThat(basic().post("/engine-rest/task/count", "\"" + "x".repeat(5_000_000) + "\"")
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task?assigneeExpression=1",
                "task/count?assigneeExpr%65ssion=%24%7B1%7D",
                "task?a=1&dueDateExpression",
                "task?a=1;dueDateExpression=1",
                "task?%zzExpression=1"
            })
    void soIsAParameter(String call) {
        for (Visitor visitor : people()) {
            String path = mountOf(visitor) + call;
            String answer = raw(visitor, path);
            assertThat(answer).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void tasklistsOwnSearchesGoOnWorking() {
        String filter = filters.createFilterQuery().list().get(0).getId();
        String search = "{\"processVariables\":[],\"orQueries\":[{\"nameLike\":\"%协议%\",\"assigneeLike\":\"%a%\"}],"
                + "\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}],\"active\":true}";
        for (Visitor visitor : people()) {
            String mount = mountOf(visitor);
            assertThat(visitor.post(mount + "task?maxResults=15", search).status())
                    .isEqualTo(200);
            assertThat(visitor.post(mount + "filter/" + filter + "/list?firstResult=0&maxResults=15", search)
                            .status())
                    .isEqualTo(200);
            assertThat(visitor.post(mount + "filter/" + filter + "/count", search)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void onlyAdministratorsSaveFilters() {
        String filter =
                "{\"resourceType\":\"Task\",\"name\":\"表达式测试\",\"query\":{\"assigneeExpression\":\"${currentUser()}\"},"
                        + "\"properties\":{}}";
        assertThat(basic().post("/engine-rest/filter/create", filter).status()).isEqualTo(404);
        assertThat(page().post("/camunda/api/engine/engine/default/filter/create", filter)
                        .status())
                .isEqualTo(404);

        Answer saved = Visitor.basic(port, "admin", ADMIN).post("/engine-rest/filter/create", filter);
        assertThat(saved.status()).isEqualTo(200);
        filters.createFilterQuery().filterName("表达式测试").list().forEach(found -> filters.deleteFilter(found.getId()));
    }

    private List<Visitor> people() {
        return List.of(basic(), page(), Visitor.basic(port, "admin", ADMIN));
    }

    private Visitor basic() {
        return Visitor.basic(port, ACCOUNT, PASSWORD);
    }

    private Visitor page() {
        return Visitor.signedIn(port, ACCOUNT, PASSWORD);
    }

    private static String mountOf(Visitor visitor) {
        return visitor.cookie("JSESSIONID").isPresent() ? "/camunda/api/engine/engine/default/" : "/engine-rest/";
    }

    /** Addresses that a well-meaning client would not build. */
    private String raw(Visitor visitor, String path) {
        String who = visitor.cookie("JSESSIONID")
                .map(id -> "Cookie: JSESSIONID=" + id)
                .orElseGet(() -> "Authorization: " + visitor.header("Authorization"));
        try {
            return RawRequest.send(
                    port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + who + "\r\n\r\n");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
