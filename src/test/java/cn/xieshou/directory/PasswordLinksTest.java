package cn.xieshou.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.shared.Secret;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import cn.xieshou.workflow.account.PasswordRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@XieshouTest
@Transactional
class PasswordLinksTest {

    static final String OLD = "yun-juan-yun-shu-1";
    static final String NEW = "hua-kai-hua-luo-2";
    static final Instant MORNING = Instant.parse("2026-11-30T01:00:00Z");

    @Autowired
    PasswordLinks links;

    @Autowired
    PasswordRequests requests;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountActions actions;

    @Autowired
    EngineAccounts engine;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock clock;

    Person expert;

    @BeforeEach
    void anExpert() {
        clock.set(MORNING);
        expert = new Person("pl-expert", "专家甲", Role.EXPERT, null, "pl@example.invalid", null);
        accounts.add(List.of(expert));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void aLinkLetsItsOwnerChooseAPasswordOnce() {
        String secret = sent();

        assertThat(links.account(secret)).contains("pl-expert");
        assertThat(links.use(secret, NEW)).isTrue();
        assertThat(passwords.matches("pl-expert", NEW)).isTrue();
        assertThat(engine.enabled("pl-expert").orElseThrow().mustChangePassword())
                .isFalse();
        assertThat(links.account(secret)).isEmpty();
        assertThat(links.use(secret, OLD)).isFalse();
        assertThat(passwords.matches("pl-expert", NEW)).isTrue();
    }

    @Test
    void onlyTheHashOf256RandomBitsIsStored() {
        String secret = sent();

        assertThat(secret).hasSize(43);
        assertThat(jdbc.sql("select hash from password_link_secret where hash = ?")
                        .param(Secret.hash(secret))
                        .query(String.class)
                        .list())
                .hasSize(1);
        assertThat(jdbc.sql("select count(*) from mail where body like ? or path like ?")
                        .params("%" + secret + "%", "%" + secret + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFirstLinkHoldsForSevenDays() {
        String secret = sent();
        clock.set(MORNING.plus(Duration.ofDays(7)).minusSeconds(1));
        assertThat(links.account(secret)).isPresent();
        clock.set(MORNING.plus(Duration.ofDays(7)));
        assertThat(links.account(secret)).isEmpty();
        assertThat(links.use(secret, NEW)).isFalse();
        assertThat(passwords.having(List.of("pl-expert"))).isEmpty();
    }

    @Test
    void aLinkInPlaceOfAPasswordHoldsForADay() {
        passwords.choose("pl-expert", OLD);
        String secret = sent();
        clock.set(MORNING.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(links.account(secret)).isPresent();
        clock.set(MORNING.plus(Duration.ofHours(24)));
        assertThat(links.account(secret)).isEmpty();
    }

    @Test
    void aLinkThatWasRevokedHoldsNoMore() {
        String secret = sent();

        assertThat(links.revoke(person(), "admin")).isTrue();
        assertThat(links.account(secret)).isEmpty();
        assertThat(links.use(secret, NEW)).isFalse();
        assertThat(links.revoke(person(), "admin")).as("nothing is left").isFalse();
    }

    @Test
    void aNewerLinkEndsTheOneBefore() {
        String first = sent();
        clock.set(MORNING.plusSeconds(61));
        String second = sent();

        assertThat(links.account(first)).isEmpty();
        assertThat(links.account(second)).isPresent();
    }

    @Test
    void aMailThatIsTriedAgainHasAnotherSecretForTheSameLink() {
        String first = sent();
        String again =
                links.secret(links.newest("pl-expert").orElseThrow().id()).orElseThrow();

        assertThat(again).isNotEqualTo(first);
        assertThat(links.use(first, NEW)).isTrue();
        assertThat(links.use(again, OLD)).as("used once is used").isFalse();
    }

    @Test
    void anotherPasswordEndsTheLink() {
        String secret = sent();
        passwords.choose("pl-expert", NEW);

        assertThat(links.account(secret)).isEmpty();
    }

    @Test
    void theEndOfTheAccountEndsTheLinkAndItStaysEndedAfterwards() {
        String secret = sent();
        accounts.disable("pl-expert");
        assertThat(links.account(secret)).isEmpty();
        accounts.enable("pl-expert");
        assertThat(links.account(secret)).isEmpty();
        assertThat(links.send(person(), "admin")).as("a new one can be sent").isEmpty();
    }

    @Test
    void anotherAddressEndsTheLinkAlsoWhenItIsPutBack() {
        String secret = sent();
        actions.reach(person(), "pl-other@example.invalid", "");
        actions.reach(person(), "pl@example.invalid", "");

        assertThat(links.account(secret)).isEmpty();
    }

    @Test
    void nobodyTakesAnAccountByChangingItsAddress() {
        passwords.choose("pl-expert", OLD);
        assertThat(actions.reach(person(), "pl-office@example.invalid", "")).isEmpty();

        assertThat(links.send(person(), "office"))
                .hasValueSatisfying(why -> assertThat(why).contains("邮箱刚改过", "12月1日09:00"));
        requests.add("pl-expert");
        requests.round();
        assertThat(links.newest("pl-expert")).isEmpty();

        clock.set(MORNING.plus(Duration.ofHours(24)).plusSeconds(1));
        assertThat(links.send(person(), "office")).isEmpty();
    }

    @Test
    void aFirstAddressOfAnAccountThatIsInUseWaitsAsWell() {
        accounts.reach("pl-expert", null, null);
        passwords.choose("pl-expert", OLD);
        clock.set(MORNING.plus(Duration.ofDays(3)));
        assertThat(links.send(person(), "office"))
                .hasValueSatisfying(why -> assertThat(why).contains("没有登记邮箱"));
        accounts.reach("pl-expert", "pl-new@example.invalid", null);

        assertThat(links.send(person(), "office"))
                .hasValueSatisfying(why -> assertThat(why).contains("邮箱刚改过"));
    }

    @Test
    void aTypoIsMendedAtOnceWhereNobodyHasSignedInYet() {
        actions.reach(person(), "pl-right@example.invalid", "");

        assertThat(links.send(person(), "office")).isEmpty();
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkHoldsOn() {
        String secret = sent();

        assertThatThrownBy(() -> links.use(secret, "12345678")).isInstanceOf(PasswordRefused.class);
    }

    @Test
    void whoForgotAPasswordGetsALinkOnceAnHourAndStrangersNothing() {
        for (String typed :
                List.of("pl-expert", "pl-expert", "nobody-there", " pl-expert ", "x".repeat(70), "' or 1=1 --")) {
            requests.add(typed);
        }
        requests.round();

        assertThat(links.newest("pl-expert"))
                .hasValueSatisfying(link -> assertThat(link.sender()).isNull());
        assertThat(mails("LINK_NOW")).containsExactly("pl-expert");
        clock.set(MORNING.plus(Duration.ofMinutes(61)));
        requests.add("pl-expert");
        requests.round();
        assertThat(mails("LINK_NOW")).hasSize(2);
    }

    @Test
    void theSameButtonTwiceSendsOneLink() {
        assertThat(links.send(person(), "admin")).isEmpty();
        assertThat(links.send(person(), "admin"))
                .hasValueSatisfying(why -> assertThat(why).contains("刚发送过"));
        assertThat(mails("LINK")).containsExactly("pl-expert");
    }

    private List<String> mails(String kind) {
        return jdbc.sql("select recipient from mail where kind = ? and recipient = 'pl-expert'")
                .param(kind)
                .query(String.class)
                .list();
    }

    private Person person() {
        return accounts.all().stream()
                .filter(one -> one.account().equals("pl-expert"))
                .findFirst()
                .orElseThrow();
    }

    private String sent() {
        assertThat(links.send(person(), "admin")).isEmpty();
        return links.secret(links.newest("pl-expert").orElseThrow().id()).orElseThrow();
    }
}
