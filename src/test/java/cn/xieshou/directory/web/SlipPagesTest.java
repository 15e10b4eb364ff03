package cn.xieshou.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.Slips;
import cn.xieshou.directory.Tries;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.shared.Secret;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People without a mail address get their first password over a slip that the office prints; over HTTP. */
@XieshouTest
class SlipPagesTest {

    static final String SCHOOL = "slip-school";
    static final String LEADER = "slip-leader";
    static final String CHOSEN = "shan-gao-shui-chang-7";

    private static final Pattern CODE = Pattern.compile("class=\"slip-code\">([0-9A-Z-]{19})<");

    static final AtomicInteger NUMBER = new AtomicInteger();

    /** A name of its own in every test: a removed account is remembered with its password. */
    final String person = SCHOOL + ".second" + NUMBER.incrementAndGet();

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    PasswordLinks links;

    @Autowired
    Slips slips;

    @Autowired
    Tries tries;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void somebodyWithoutAnAddress() {
        county.bureau();
        county.rural(SCHOOL, "登录条小学", SchoolLevel.PRIMARY);
        accounts.add(List.of(
                new Person(person, "条小李", Role.LIAISON, SCHOOL, null, null),
                new Person(LEADER, "条组长", Role.LEADING_GROUP, null, null, null)));
        tries.forget();
    }

    @AfterEach
    void leaveNobody() {
        clock.reset();
        List.of(person, LEADER).forEach(accounts::remove);
        tries.forget();
    }

    @Test
    void whoHasNoAddressTypesTheCodeOfTheSlipAndChoosesAPassword() {
        String code = printed(office());
        Visitor visitor = Visitor.at(port);

        Answer chosen = visitor.form("/password/slip", "/password/slip", Map.of("code", code.toLowerCase() + " "));
        assertThat(chosen.body()).contains(person, "password-rules");
        assertThat(chosen.header("Cache-Control")).contains("no-store");
        String key = code.replace("-", "");
        assertThat(visitor.form(
                                "/password/slip",
                                "/password/link",
                                Map.of("key", key, "chosen", CHOSEN, "again", CHOSEN))
                        .location())
                .isEqualTo("/login?chosen");
        assertThat(Visitor.signedIn(port, person, CHOSEN).get("/").status()).isEqualTo(200);
        assertThat(office().get("/accounts/slips?q=" + sought("登录条小学")).body()).contains("没有找到学校");
        assertThat(office().get("/accounts/" + person).body()).contains("用登录条设置了密码", "登录条共打印 1 次");
    }

    @Test
    void theSlipWaitsUntilItIsUsedHoweverLongThatTakes() {
        String code = printed(office());
        clock.set(Instant.now().plus(Duration.ofDays(400)));

        assertThat(links.account(code.replace("-", ""))).contains(person);
    }

    @Test
    void printingAgainMakesAnotherCodeCountsAndEndsTheOneBefore() {
        long mark = lastLine();
        String first = printed(office());
        String second = printed(office());

        assertThat(second).isNotEqualTo(first);
        assertThat(typed(first).status()).isEqualTo(404);
        assertThat(typed(second).status()).isEqualTo(200);
        assertThat(slips.printed(person).times()).isEqualTo(2);
        assertThat(office().get("/accounts/slips?q=" + sought("登录条　小学")).body()).contains("登录条小学", "共打印 2 张", "再打印");
        assertThat(jdbc.sql(
                                "select account, detail from security_log where id > ? and kind = 'SLIP_PRINTED' and subject = ?"
                                        + " order by id")
                        .params(mark, person)
                        .query((row, n) -> row.getString(1) + " " + row.getString(2))
                        .list())
                .containsExactly("office 第1次打印，此前的代码已失效", "office 第2次打印，此前的代码已失效");
    }

    @Test
    void onlyTheHashOfTheCodeIsKeptAndTheSheetIsShownOnce() {
        Visitor office = office();
        String sheet = print(office).location();
        String code = code(office.get(sheet).body());

        assertThat(jdbc.sql("select count(*) from password_link_secret where hash = ?")
                        .param(Secret.hash(code.replace("-", "")))
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(office.get(sheet).body()).contains("只显示一次").doesNotContain(code);
        assertThat(office.get("/accounts/" + person).body()).contains("登录条").doesNotContain(code);
    }

    @Test
    void usedOldRevokedAndInventedCodesAnswerAlike() {
        String old = printed(office());
        String revoked = printed(office());
        assertThat(office().form("/accounts/" + person, "/accounts/" + person + "/link/revoke", Map.of())
                        .location())
                .isEqualTo("/accounts/" + person);
        String used = printed(office());
        assertThat(links.use(used.replace("-", ""), CHOSEN)).isTrue();

        for (String code : List.of(old, revoked, used, "0000-1111-2222-3333")) {
            Answer answer = typed(code);
            assertThat(answer.status()).as(code).isEqualTo(404);
            assertThat(answer.body()).as(code).contains("这个代码不能使用", "value=\"" + code + "\"");
        }
        assertThat(typed("12345").body()).contains("16位字母和数字", "value=\"12345\"");
    }

    @Test
    void whoHasAnAddressOrAPasswordGetsNoSlipAndAnAddressEndsOne() {
        String code = printed(office());
        accounts.reach(person, "slip-second@example.invalid", null);
        assertThat(typed(code).status()).isEqualTo(404);
        assertThat(slips.print(somebody(), "office")).isEmpty();

        accounts.reach(person, null, null);
        passwords.choose(person, CHOSEN);
        assertThat(slips.print(somebody(), "office")).isEmpty();
        assertThat(slips.print(SCHOOL, "office")).isEmpty();
    }

    @Test
    void theOfficePrintsNoneForTheLeadingGroupAndNobodyElsePrintsAny() {
        assertThat(office().form("/accounts/slips", "/accounts/" + LEADER + "/slip", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(slips.print(Slips.BUREAU, "office").toString()).isNotEmpty().doesNotContain(LEADER);
        assertThat(slips.printed(LEADER).times()).isZero();
        Visitor principal = Visitor.signedIn(port, SCHOOL + ".principal", SmallCounty.PASSWORD);
        assertThat(principal.get("/accounts/slips").status()).isEqualTo(403);
        assertThat(principal.get("/accounts/slips/printed").status()).isEqualTo(403);
        assertThat(principal
                        .form("/", "/accounts/slips", Map.of("school", SCHOOL))
                        .status())
                .isEqualTo(403);
        assertThat(slips.printed(person).times()).isZero();
    }

    @Test
    void whoTriesManyCodesIsAskedToWait() {
        String code = printed(office());
        Visitor visitor = Visitor.at(port);
        for (int i = 0; i < Tries.MOST; i++) {
            tries.count("127.0.0.1");
        }
        assertThat(visitor.form("/password/slip", "/password/slip", Map.of("code", code))
                        .status())
                .isEqualTo(429);
    }

    private Visitor office() {
        return Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
    }

    private static Answer print(Visitor office) {
        return office.form("/accounts/slips", "/accounts/slips", Map.of("school", SCHOOL));
    }

    private static String printed(Visitor office) {
        return code(office.get(print(office).location()).body());
    }

    private static String code(String page) {
        Matcher found = CODE.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private Answer typed(String code) {
        return Visitor.at(port).form("/password/slip", "/password/slip", Map.of("code", code));
    }

    private Person somebody() {
        return accounts.all().stream()
                .filter(one -> one.account().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private long lastLine() {
        return jdbc.sql("select coalesce(max(id), 0) from security_log")
                .query(Long.class)
                .single();
    }

    private static String sought(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
