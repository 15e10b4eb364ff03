package cn.xieshou.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLogLines;
import cn.xieshou.securitylog.SecurityLogLines.Line;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody who tries passwords sees, on the page and by HTTP Basic; and what the log keeps of it. */
@XieshouTest
class SameAnswerTest {

    static final String RIGHT = "tong-yi-ge-hui-da-26";
    static final String COUNT = "/engine-rest/task/count";

    @LocalServerPort
    int port;

    @Autowired
    EngineAccounts accounts;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @Autowired
    SecurityLogLines lines;

    String known;
    String disabled;
    String unknown;

    @BeforeEach
    void accounts() {
        clock.set(Instant.parse("2026-08-31T06:00:00Z"));
        String own = UUID.randomUUID().toString().substring(0, 8);
        known = "known-" + own;
        disabled = "ended-" + own;
        unknown = "never-" + own;
        for (String account : List.of(known, disabled)) {
            accounts.put(account, "王某", null, Set.of("experts"));
            passwords.choose(account, RIGHT);
        }
        accounts.disable(disabled);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void thePageAnswersAlikeForKnownUnknownAndDisabledAccountsUntilAndInThePause() {
        List<String> answers = pageAnswers(known, "wrong");

        assertThat(answers.get(0)).contains("账号或密码不正确");
        assertThat(answers.get(6)).contains("登录尝试过多，请在2026年8月31日14:15之后再试");
        assertThat(pageAnswers(unknown, "wrong")).isEqualTo(answers);
        assertThat(pageAnswers(disabled, "wrong")).isEqualTo(answers);
    }

    @Test
    void theRightPasswordOfADisabledAccountIsAnsweredLikeAWrongOne() {
        assertThat(pageAnswers(disabled, RIGHT)).isEqualTo(pageAnswers(unknown, "wrong"));
    }

    @Test
    void httpBasicAnswersAlikeAndIsPausedWith429InChinese() {
        List<String> answers = basicAnswers(known);

        assertThat(answers.get(0)).startsWith("401").contains("账号或密码不正确");
        assertThat(answers.get(4)).startsWith("429").contains("登录尝试过多").endsWith("900");
        assertThat(answers.get(7)).isEqualTo(answers.get(4));
        assertThat(basicAnswers(unknown)).isEqualTo(answers);
        assertThat(basicAnswers(disabled)).isEqualTo(answers);
    }

    @Test
    void theOwnersBrowserSignsInWhileAStrangerOnTheSameLineIsPaused() {
        Visitor owner = Visitor.signedIn(port, known, RIGHT);
        owner.form("/logout", "/logout", java.util.Map.of());
        Visitor stranger = Visitor.at(port);
        IntStream.range(0, 9).forEach(n -> stranger.signIn(known, "wrong"));

        assertThat(stranger.signIn(known, RIGHT).location()).isEqualTo("/login?error");
        assertThat(owner.signIn(known, RIGHT).location()).isEqualTo("/");
    }

    @Test
    void theBrowsersCookieIsNoKeyAndReadByNoScript() {
        Answer answer = Visitor.at(port).signIn(known, RIGHT);

        String cookie = answer.response().headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("xieshou-device="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
        assertThat(Visitor.at(port)
                        .with("Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .with("Accept", "text/html")
                        .get("/")
                        .location())
                .isEqualTo("/login");
    }

    @Test
    void aStrangersWordAboutWhereHeComesFromCountsForNothing() {
        long mark = lines.fresh();
        Visitor stranger = Visitor.at(port);
        IntStream.range(0, 5).forEach(n -> stranger.with("X-Forwarded-For", "198.51.100." + n)
                .with("Forwarded", "for=198.51.100." + n)
                .signIn(known, "wrong"));

        assertThat(stranger.with("X-Forwarded-For", "198.51.100.77")
                        .signIn(known, RIGHT)
                        .location())
                .isEqualTo("/login?error");
        assertThat(lines.since(mark, SecurityKind.SIGN_IN_FAILED))
                .filteredOn(line -> line.subject().equals(known))
                .extracting(Line::address)
                .containsOnly("127.0.0.1");
    }

    @Test
    void theLogKeepsSuccessFailurePauseAndSignOutButNeverWhatWasTypedAsAnUnknownName() {
        long mark = lines.fresh();
        Visitor visitor = Visitor.at(port);
        IntStream.range(0, 6).forEach(n -> visitor.signIn(known, "wrong"));
        visitor.signIn("my-password-by-mistake-" + unknown, "wrong");
        clock.set(Instant.parse("2026-08-31T06:16:00Z"));
        visitor.signIn(known, RIGHT);
        visitor.form("/logout", "/logout", java.util.Map.of());

        assertThat(subjects(mark, SecurityKind.SIGN_IN_FAILED)).contains(known, "没有这个账号");
        assertThat(subjects(mark, SecurityKind.LOCKED_OUT)).contains(known);
        assertThat(subjects(mark, SecurityKind.SIGN_IN)).contains(known);
        assertThat(subjects(mark, SecurityKind.SIGN_OUT)).contains(known);
        assertThat(lines.since(mark, SecurityKind.SIGN_IN_FAILED).toString())
                .isNotBlank()
                .doesNotContain("by-mistake");
    }

    @Test
    void aRestClientThatCallsAllTheTimeIsOneSignInADay() {
        long mark = lines.fresh();
        Visitor client = Visitor.basic(port, known, RIGHT);
        IntStream.range(0, 20).forEach(n -> client.get(COUNT));

        assertThat(subjects(mark, SecurityKind.SIGN_IN)).containsOnlyOnce(known);
    }

    private List<String> subjects(long mark, SecurityKind kind) {
        return lines.since(mark, kind).stream().map(Line::subject).toList();
    }

    private List<String> pageAnswers(String account, String password) {
        Visitor visitor = Visitor.at(port);
        List<String> answers = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            Answer answer = visitor.signIn(account, password);
            String page = visitor.get("/login").body();
            answers.add(answer.status() + " " + answer.location() + " " + alert(page));
        }
        return answers;
    }

    private static String alert(String page) {
        return page.replaceAll("(?s).*role=\"alert\">([^<]*)<.*", "$1");
    }

    private List<String> basicAnswers(String account) {
        List<String> answers = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            Answer answer = Visitor.basic(port, account, "wrong").get(COUNT);
            answers.add(answer.status() + " " + answer.body() + " " + answer.header("Retry-After"));
        }
        return answers;
    }
}
