package cn.xieshou.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.Tries;
import cn.xieshou.testing.Eightfold;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How one person would take over another's account, and that everybody concerned hears of it; over HTTP. */
@XieshouTest
class AccountTakeoverTest {

    static final String OFFICE = "at-office";
    static final String LEADER = "at-leader";
    static final String LEADER_TOO = "at-leader2";
    static final String ADMIN = "at-admin";
    static final String EXPERT = "at-expert";
    static final String EXPERT_TOO = "at-expert2";
    static final String NEW = "hua-kai-hua-luo-2";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    @Autowired
    EngineAccounts engine;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    PasswordLinks links;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        person(OFFICE, Role.OFFICE);
        person(LEADER, Role.LEADING_GROUP);
        person(LEADER_TOO, Role.LEADING_GROUP);
        person(ADMIN, Role.ADMINISTRATOR);
        person(EXPERT, Role.EXPERT);
        person(EXPERT_TOO, Role.EXPERT);
        jdbc.sql("delete from mail where recipient like 'at-%'").update();
        tries.forget();
    }

    @AfterEach
    void leaveNobody() {
        List.of(OFFICE, LEADER, LEADER_TOO, ADMIN, EXPERT, EXPERT_TOO).forEach(accounts::remove);
        jdbc.sql("delete from mail where recipient like 'at-%'").update();
        tries.forget();
    }

    @Test
    void theOfficeCannotTouchTheLeadingGroupOrAnAdministrator() {
        Visitor office = Visitor.signedIn(port, OFFICE, SmallCounty.PASSWORD);
        for (String account : List.of(LEADER, ADMIN)) {
            for (String action : List.of("/link", "/disable", "/enable", "")) {
                Answer answer = office.form(
                        "/accounts/" + account,
                        "/accounts/" + account + action,
                        Map.of("email", "at@example.invalid", "phone", ""));
                assertThat(answer.status()).as(account + action).isEqualTo(403);
            }
            assertThat(office.form("/accounts", "/accounts/" + account + "/password", Map.of())
                            .status())
                    .as("there is no such button any more")
                    .isIn(404, 405);
            assertThat(office.get("/accounts/" + account).body())
                    .contains("只能由系统管理员登记和维护")
                    .doesNotContain("停用账号", "name=\"email\"");
            assertThat(directory.person(account).orElseThrow().email()).isEqualTo(account + "@example.invalid");
            assertThat(links.newest(account)).isEmpty();
        }
    }

    @Test
    void aLinkGoesToItsOwnerOnlyAndEverybodyWithTheRoleIsTold() {
        Visitor office = Visitor.signedIn(port, OFFICE, SmallCounty.PASSWORD);
        Answer sent = office.form("/accounts/" + EXPERT, "/accounts/" + EXPERT + "/link", Map.of());

        assertThat(sent.location()).isEqualTo("/accounts/" + EXPERT);
        assertThat(mails(EXPERT)).containsExactly("重新设置密码 → " + EXPERT + "@example.invalid");
        assertThat(mails(EXPERT_TOO)).containsExactly("账号变动：" + EXPERT);
        assertThat(office.get("/accounts/" + EXPERT).body()).contains("最近一次链接于");
    }

    @Test
    void theSecretIsNowhereThatTheOfficeReads() {
        Visitor office = Visitor.signedIn(port, OFFICE, SmallCounty.PASSWORD);
        office.form("/accounts/" + EXPERT, "/accounts/" + EXPERT + "/link", Map.of());
        String secret = secret(EXPERT);
        String mail = jdbc.sql("select id from mail where recipient = ? and kind = 'LINK'")
                .param(EXPERT)
                .query(String.class)
                .single();

        for (String page : List.of("/mail", "/mail/" + mail, "/my-mail/" + mail + "/eml", "/accounts/" + EXPERT)) {
            Answer answer = office.get(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.body())
                    .as(page)
                    .isNotBlank()
                    .doesNotContain(secret)
                    .doesNotContain("key=");
        }
        assertThat(Visitor.signedIn(port, EXPERT, SmallCounty.PASSWORD)
                        .get("/my-mail/" + mail)
                        .body())
                .isNotBlank()
                .doesNotContain("key=");
    }

    @Test
    void aChangedAddressIsToldToTheOldOneAndGetsNoLinkForADay() {
        Visitor office = Visitor.signedIn(port, OFFICE, SmallCounty.PASSWORD);
        office.form(
                "/accounts/" + EXPERT, "/accounts/" + EXPERT, Map.of("email", "at-mine@example.invalid", "phone", ""));

        assertThat(mails(EXPERT))
                .containsExactlyInAnyOrder(
                        "您的登记邮箱已被更改 → " + EXPERT + "@example.invalid", "登记邮箱确认 → at-mine@example.invalid");
        assertThat(mails(EXPERT_TOO)).containsExactly("账号变动：" + EXPERT);
        assertThat(office.get("/accounts/" + EXPERT).body()).contains("为防冒用").doesNotContain("发送重设密码的链接");
        office.form("/accounts/" + EXPERT, "/accounts/" + EXPERT + "/link", Map.of());
        Visitor.at(port).form("/password/forgotten", "/password/forgotten", Map.of("username", EXPERT));
        assertThat(links.newest(EXPERT)).isEmpty();
    }

    @Test
    void aFormWithoutAFieldChangesNothing() {
        Visitor office = Visitor.signedIn(port, OFFICE, SmallCounty.PASSWORD);
        office.form("/accounts/" + EXPERT, "/accounts/" + EXPERT, Map.of());

        assertThat(directory.person(EXPERT).orElseThrow().email()).isEqualTo(EXPERT + "@example.invalid");
        Answer wrong = office.form(
                "/accounts/" + EXPERT, "/accounts/" + EXPERT, Map.of("email", "keine adresse", "phone", "12"));
        assertThat(wrong.body()).contains("email-problem", "phone-problem", "value=\"keine adresse\"", "value=\"12\"");
    }

    @Test
    void whoOpensTheLinkChoosesAPasswordAndSignsInWithIt() {
        Visitor visitor = Visitor.at(port);
        String secret = sent(EXPERT);
        String page = "/password/link?key=" + secret;

        Answer shown = visitor.get(page);
        assertThat(shown.body()).contains(EXPERT, "password-rules");
        assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(choose(visitor, secret, "12345678", "12345678").body()).contains("chosen-problem");
        assertThat(choose(visitor, secret, NEW, NEW + "x").body()).contains("again-problem");
        assertThat(visitor.get(page).status())
                .as("looking at it does not use it")
                .isEqualTo(200);
        assertThat(choose(visitor, secret, NEW, NEW).location()).isEqualTo("/login?chosen");
        assertThat(Visitor.signedIn(port, EXPERT, NEW).get("/").status()).isEqualTo(200);
        assertThat(mails(EXPERT)).contains("您的密码已修改");
    }

    @Test
    void usedOldAndInventedLinksAnswerAlike() {
        String used = sent(EXPERT);
        links.use(used, NEW);
        Visitor visitor = Visitor.at(port);
        String invented = "A".repeat(43);

        String expected = plain(visitor.get("/password/link?key=" + invented));
        assertThat(expected).contains("这个链接不能使用", "重新获取");
        for (String address : List.of("/password/link?key=" + used, "/password/link", "/password/link?key=%3Cb%3E")) {
            Answer answer = visitor.get(address);
            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(plain(answer)).as(address).isEqualTo(expected);
        }
        assertThat(visitor.form("/login", "/password/link", Map.of("key", used, "chosen", NEW, "again", NEW))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoTriesManyLinksIsAskedToWait() {
        Visitor visitor = Visitor.at(port);
        for (int i = 0; i < Tries.MOST; i++) {
            visitor.get("/password/link?key=" + i);
        }
        assertThat(visitor.get("/password/link?key=x").status()).isEqualTo(429);
        assertThat(visitor.form("/password/forgotten", "/password/forgotten", Map.of("username", EXPERT))
                        .location())
                .isEqualTo("/password/forgotten?later");
    }

    @Test
    void ofEightAtOnceOneChoosesThePassword() throws Exception {
        String secret = sent(EXPERT);
        Queue<Supplier<Answer>> pages = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 8; i++) {
            pages.add(filledIn(Visitor.at(port), secret, "hua-kai-hua-luo-" + i, "hua-kai-hua-luo-" + i));
        }
        List<Integer> answers =
                Eightfold.inParallel(8, () -> pages.remove().get().status());

        assertThat(answers).containsOnly(302, 404).containsOnlyOnce(302);
        assertThat(mails(EXPERT)).containsOnlyOnce("您的密码已修改");
    }

    @Test
    void theAnswerForAForgottenPasswordTellsNobodyWhichAccountsThereAre() {
        for (String typed : List.of(EXPERT, "at-nobody")) {
            Answer answer =
                    Visitor.at(port).form("/password/forgotten", "/password/forgotten", Map.of("username", typed));
            assertThat(answer.location()).isEqualTo("/password/forgotten?asked");
            assertThat(jdbc.sql("select count(*) from password_request where account = ?")
                            .param(typed)
                            .query(Integer.class)
                            .single())
                    .as("the page only writes it down")
                    .isOne();
        }
        assertThat(links.newest(EXPERT)).isEmpty();
        jdbc.sql("delete from password_request where account like 'at-%'").update();
    }

    @Test
    void onlyAnAdministratorAddsOneMoreAndGivesThemNoPassword() {
        Map<String, String> typed =
                Map.of("account", "at-new", "name", "新人", "role", "ADMINISTRATOR", "email", "at-new@example.invalid");
        Visitor office = Visitor.signedIn(port, OFFICE, SmallCounty.PASSWORD);
        for (String role : List.of("ADMINISTRATOR", "LEADING_GROUP")) {
            Map<String, String> reserved = new java.util.HashMap<>(typed);
            reserved.put("role", role);
            Answer refused = office.form("/accounts/new", "/accounts/new", reserved);
            assertThat(refused.body()).contains("role-problem", "只能由系统管理员登记和维护", "value=\"at-new\"");
            assertThat(office.get("/accounts/new").body()).contains("PRINCIPAL").doesNotContain(role);
        }
        assertThat(directory.person("at-new")).isEmpty();
        assertThat(Visitor.signedIn(port, EXPERT, SmallCounty.PASSWORD)
                        .get("/accounts/new")
                        .status())
                .isEqualTo(403);
        Visitor admin = Visitor.signedIn(port, ADMIN, SmallCounty.PASSWORD);
        Answer wrong = admin.form(
                "/accounts/new",
                "/accounts/new",
                Map.of("account", LEADER, "name", "7", "role", "NOBODY", "email", OFFICE + "@example.invalid"));
        assertThat(wrong.body())
                .contains("account-problem", "name-problem", "role-problem", "已经属于另一个账号", "value=\"" + LEADER + "\"");
        assertThat(directory.person("at-new")).isEmpty();

        assertThat(admin.form("/accounts/new", "/accounts/new", typed).location())
                .isEqualTo("/accounts/at-new");
        assertThat(engine.enabled("at-new").orElseThrow().groups()).containsExactly("camunda-admin");
        assertThat(passwords.having(List.of("at-new"))).isEmpty();
        accounts.remove("at-new");
    }

    @Test
    void whoGetsANameThatWasTakenAwayGetsNoPasswordWithIt() {
        person("at-again", Role.OFFICE);
        assertThat(passwords.matches("at-again", SmallCounty.PASSWORD)).isTrue();
        accounts.remove("at-again");
        assertThat(engine.exists("at-again")).isFalse();
        assertThat(passwords.having(List.of("at-again"))).isEmpty();

        accounts.add(List.of(new Person("at-again", "另一人", Role.OFFICE, null, "at-again@example.invalid", null)));
        assertThat(passwords.having(List.of("at-again"))).isEmpty();
        assertThat(passwords.matches("at-again", SmallCounty.PASSWORD)).isFalse();
        accounts.remove("at-again");
    }

    private void person(String account, Role role) {
        if (directory.person(account).isEmpty()) {
            accounts.add(List.of(new Person(account, "某人", role, null, account + "@example.invalid", null)));
        }
        passwords.choose(account, SmallCounty.PASSWORD);
    }

    private List<String> mails(String account) {
        return jdbc.sql("select subject, sent_to from mail where recipient = ? order by created_at, id")
                .param(account)
                .query((row, n) ->
                        row.getString(2) == null ? row.getString(1) : row.getString(1) + " → " + row.getString(2))
                .list();
    }

    private String sent(String account) {
        assertThat(links.send(directory.person(account).orElseThrow(), ADMIN)).isEmpty();
        return secret(account);
    }

    private String secret(String account) {
        return links.secret(links.newest(account).orElseThrow().id()).orElseThrow();
    }

    private static Answer choose(Visitor visitor, String secret, String chosen, String again) {
        return filledIn(visitor, secret, chosen, again).get();
    }

    private static Supplier<Answer> filledIn(Visitor visitor, String secret, String chosen, String again) {
        return visitor.filledIn(
                "/password/link?key=" + secret,
                "/password/link",
                Map.of("key", secret, "chosen", chosen, "again", again));
    }

    private static String plain(Answer answer) {
        return answer.body().replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
