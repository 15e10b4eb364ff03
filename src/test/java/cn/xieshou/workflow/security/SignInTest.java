package cn.xieshou.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@XieshouTest
class SignInTest {

    static final String RIGHT = "校长的密码-2026";
    static final String TASKLIST = "/camunda/app/tasklist/default/";
    static final String COUNT = "/camunda/api/engine/engine/default/task/count";

    @LocalServerPort
    int port;

    @Autowired
    EngineAccounts accounts;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    String account;

    @BeforeEach
    void createAnAccount() {
        account = "s" + UUID.randomUUID().toString().substring(0, 8) + ".principal";
        accounts.put(account, "王某", null, Set.of("principal-sign-in-test"));
        passwords.choose(account, RIGHT);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void oneSignInOpensPortalAndTasklist() {
        Visitor visitor = Visitor.signedIn(port, account, RIGHT);

        assertThat(visitor.get(TASKLIST).status()).isEqualTo(200);
        assertThat(visitor.post(COUNT, "{}").body()).isEqualTo("{\"count\":0}");
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body()).contains(account);
    }

    @Test
    void lookingAtTheSignInPageStartsNoSession() {
        Visitor visitor = Visitor.at(port);
        visitor.get("/login");

        assertThat(visitor.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void aMailLinkLeadsToItsTargetAfterSignIn() {
        Visitor visitor = Visitor.at(port);

        assertThat(visitor.with("Accept", "text/html").get("/go/4711?x=1").location())
                .isEqualTo("/login");
        assertThat(visitor.signIn(account, RIGHT).location()).isEqualTo("/go/4711?x=1");
    }

    @Test
    void aForgedHostLeadsNobodyElsewhere() throws Exception {
        String answer = RawRequest.send(
                port, "GET /go/4711 HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("Location: /login").doesNotContain("evil.example");
    }

    @Test
    void aWrongPasswordIsToldInChineseAndTheAccountStaysTyped() {
        Visitor visitor = Visitor.at(port);

        assertThat(visitor.signIn(account, "wrong").location()).isEqualTo("/login?error");
        assertThat(visitor.get("/login?error").body()).contains("账号或密码不正确").contains(account);
        assertThat(visitor.get("/login").body()).contains("登录").doesNotContain("账号或密码不正确");
    }

    @Test
    void anUnknownAccountIsToldTheSame() {
        Visitor visitor = Visitor.at(port);
        visitor.signIn("nobody.at-all", "wrong");

        assertThat(visitor.get("/login").body()).contains("账号或密码不正确");
    }

    @Test
    void fiveFailuresLockUntilATimeThatThePageSaysAndFormAndBasicCountTogether() {
        clock.set(Instant.parse("2026-08-31T06:00:00Z"));
        Visitor visitor = Visitor.at(port);
        IntStream.range(0, 3).forEach(n -> visitor.signIn(account, "wrong"));
        IntStream.range(0, 2).forEach(n -> basic("wrong").get("/engine-rest/task/count"));

        assertThat(basic(RIGHT).get("/engine-rest/task/count").body()).contains("登录尝试过多");
        assertThat(visitor.signIn(account, RIGHT).location()).isEqualTo("/login?error");
        assertThat(visitor.get("/login").body()).contains("2026年8月31日14:15");

        clock.set(Instant.parse("2026-08-31T06:15:01Z"));
        assertThat(visitor.signIn(account, RIGHT).location()).isEqualTo("/");
    }

    @Test
    void fourFailuresLockNobody() {
        IntStream.range(0, 2).forEach(n -> basic("wrong").get("/engine-rest/task/count"));
        Visitor visitor = Visitor.at(port);
        IntStream.range(0, 2).forEach(n -> visitor.signIn(account, "wrong"));

        assertThat(passwords.pausedUntil(account)).isEmpty();
        assertThat(visitor.signIn(account, RIGHT).location()).isEqualTo("/");
    }

    @Test
    void aRightPasswordUsedAMomentAgoDoesNotGoAroundALock() {
        clock.set(Instant.parse("2026-08-31T06:00:00Z"));
        assertThat(basic(RIGHT).get("/engine-rest/task/count").status()).isEqualTo(200);
        IntStream.range(0, 5).forEach(n -> basic("wrong").get("/engine-rest/task/count"));

        assertThat(basic(RIGHT).get("/engine-rest/task/count").status()).isEqualTo(429);
    }

    @Test
    void theSessionGetsANewIdAtSignIn() {
        Visitor visitor = Visitor.at(port);
        visitor.with("Accept", "text/html").get("/pairings");
        String before = visitor.cookie("JSESSIONID").orElseThrow();
        visitor.signIn(account, RIGHT);

        assertThat(visitor.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void anExpiredSessionIsToldAndTheTargetKept() {
        Visitor visitor = Visitor.at(port).with("Accept", "text/html").with("Cookie", "JSESSIONID=gone");

        assertThat(visitor.get("/pairings").location()).isEqualTo("/login?expired");
        assertThat(visitor.get("/login?expired").body()).contains("登录已过期");
    }

    @Test
    void aProgramWithoutSignInGets401AndNoRedirect() {
        Answer answer = Visitor.at(port).post(COUNT, "{}");

        assertThat(Visitor.at(port).get("/camunda/api/admin/auth/user/default").status())
                .isEqualTo(401);
        assertThat(answer.status()).isIn(401, 403);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void aWrongOrMissingTokenIsRefusedAndTheSessionGoesOn() {
        Visitor visitor = Visitor.signedIn(port, account, RIGHT);

        Answer missing = visitor.send("POST", COUNT, "application/json", "{}".getBytes());
        assertThat(missing.status()).isEqualTo(403);
        assertThat(missing.body()).contains("请刷新页面");
        Answer wrong = visitor.with("X-XSRF-TOKEN", "wrong").send("POST", COUNT, "application/json", "{}".getBytes());
        assertThat(wrong.status()).isEqualTo(403);

        assertThat(visitor.post(COUNT, "{}").status()).isEqualTo(200);
        assertThat(visitor.get(TASKLIST).status()).isEqualTo(200);
    }

    @Test
    void aFormWithoutTokenIsRefusedAndTheSessionGoesOn() {
        Visitor visitor = Visitor.signedIn(port, account, RIGHT);

        assertThat(visitor.send("POST", "/logout", "application/x-www-form-urlencoded", new byte[0])
                        .status())
                .isEqualTo(403);
        assertThat(visitor.get(TASKLIST).status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsPortalAndTasklist() {
        Visitor visitor = Visitor.signedIn(port, account, RIGHT);

        assertThat(visitor.form("/logout", "/logout", Map.of()).location()).isEqualTo("/login?out");
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").status()).isEqualTo(401);
    }

    @Test
    void theVendorsSignOutEndsTheSameSession() {
        Visitor visitor = Visitor.signedIn(port, account, RIGHT);

        assertThat(visitor.post("/camunda/api/admin/auth/user/default/logout", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(visitor.with("Accept", "text/html").get("/").location()).startsWith("/login");
    }

    @Test
    void theVendorsSignInIsShut() {
        Visitor visitor = Visitor.signedIn(port, account, RIGHT);

        assertThat(visitor.form(
                                "/logout",
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                Map.of("username", account, "password", RIGHT))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aPortalSessionIsNoKeyToTheRestApi() {
        Visitor visitor = Visitor.signedIn(port, account, RIGHT);

        assertThat(visitor.post("/engine-rest/task/count", "{}").status()).isEqualTo(401);
        Answer answer = basic(RIGHT).post("/engine-rest/task/count", "{}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theRestApiInvitesProgramsToSignInButNoBrowser() {
        assertThat(Visitor.at(port).get("/engine-rest/task").header("WWW-Authenticate"))
                .startsWith("Basic");
        assertThat(Visitor.at(port)
                        .with("Sec-Fetch-Mode", "navigate")
                        .get("/engine-rest/task")
                        .header("WWW-Authenticate"))
                .isEmpty();
    }

    @Test
    void anAccountThatIsDisabledLosesItsOpenSessionAtOnce() {
        Visitor visitor = Visitor.signedIn(port, account, RIGHT);
        accounts.disable(account);

        assertThat(visitor.get("/camunda/api/admin/auth/user/default").status()).isEqualTo(401);
        assertThat(basic(RIGHT).get("/engine-rest/task/count").status()).isEqualTo(401);
    }

    @Test
    void anAccountThatLosesARoleLosesItsPagesAtOnce() {
        accounts.put(account, "王某", null, Set.of("camunda-admin"));
        Visitor visitor = Visitor.signedIn(port, account, RIGHT);
        assertThat(visitor.get("/camunda/app/cockpit/default/").status()).isEqualTo(200);

        accounts.put(account, "王某", null, Set.of("principal-sign-in-test"));
        assertThat(visitor.get("/camunda/app/cockpit/default/").status()).isEqualTo(403);
    }

    @Test
    void aPasswordFromSomebodyElseIsChangedBeforeAnythingElse() {
        passwords.set(account, "from-the-office");
        Visitor visitor = Visitor.signedIn(port, account, "from-the-office");

        assertThat(visitor.get("/").location()).isEqualTo("/account/password");
        assertThat(visitor.post(COUNT, "{}").body()).contains("请先在网页上登录并修改密码");
        assertThat(Visitor.basic(port, account, "from-the-office")
                        .get("/engine-rest/task/count")
                        .status())
                .isEqualTo(403);

        assertThat(change(visitor, "from-the-office", "short", "short").body()).contains("密码至少8个字符");
        assertThat(change(visitor, "from-the-office", "我自己的新密码2026", "我自己的新密码2027")
                        .body())
                .contains("两次输入的新密码不一致");
        assertThat(change(visitor, "not-the-old-one", "我自己的新密码2026", "我自己的新密码2026")
                        .body())
                .contains("现在的密码不正确");
        assertThat(change(visitor, "from-the-office", "我自己的新密码2026", "我自己的新密码2026")
                        .location())
                .isEqualTo("/");
        assertThat(visitor.post(COUNT, "{}").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsTheAccountsOtherSessions() {
        Visitor here = Visitor.signedIn(port, account, RIGHT);
        Visitor elsewhere = Visitor.signedIn(port, account, RIGHT);
        change(here, RIGHT, "我自己的新密码2026", "我自己的新密码2026");

        assertThat(here.get(TASKLIST).status()).isEqualTo(200);
        assertThat(elsewhere.get("/camunda/api/admin/auth/user/default").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/admin/plugin/adminPlugins/default/x",
                "/camunda/api/%61dmin/plugin/adminPlugins/default/x",
                "/%63amunda/app/cockpit/default/",
                "/roster",
                "/mail",
                "/accounts",
                "/actuator/env",
                "/actuator/beans"
            })
    void pagesOfOthersAreShut(String path) {
        assertThat(Visitor.signedIn(port, account, RIGHT).get(path).status()).isIn(400, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda", "/camunda/", "/camunda/app", "/camunda/app/"})
    void theRootOfTheWebAppsLeadsToTasklist(String path) {
        assertThat(Visitor.signedIn(port, account, RIGHT).get(path).location()).isEqualTo(TASKLIST);
    }

    @Test
    void onlyHealthIsOpenToEverybody() {
        assertThat(Visitor.at(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(Visitor.at(port).get("/h2-console").status()).isNotEqualTo(200);
        assertThat(Visitor.signedIn(port, "admin", "Ceshi-2026-mima")
                        .get("/h2-console")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void demoAccountsDoNotExist() {
        for (String demo : new String[] {"demo", "john", "mary", "peter"}) {
            assertThat(accounts.exists(demo)).as(demo).isFalse();
        }
    }

    @Test
    void everyPageSaysWhichScriptsItRuns() {
        Visitor visitor = Visitor.signedIn(port, account, RIGHT);
        String first = visitor.get(TASKLIST).header("Content-Security-Policy");
        String second = visitor.get(TASKLIST).header("Content-Security-Policy");

        assertThat(visitor.get("/login").header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("nonce")
                .contains("frame-ancestors 'none'");
        assertThat(first).contains("'nonce-").isNotEqualTo(second).doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(visitor.get(TASKLIST).body()).contains("nonce=").doesNotContain("xieshou-nonce");
    }

    private Visitor basic(String password) {
        return Visitor.basic(port, account, password);
    }

    private static Answer change(Visitor visitor, String current, String chosen, String again) {
        return visitor.form(
                "/account/password", "/account/password", Map.of("current", current, "chosen", chosen, "again", again));
    }
}
