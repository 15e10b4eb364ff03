package cn.xieshou.workflow.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.database.Installation;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@XieshouTest
class EngineAccountsTest {

    static final String ACCOUNT = "accounts-test.principal";
    static final String RIGHT = "八中校长的密码-2026";

    @Autowired
    EngineAccounts accounts;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @BeforeEach
    void createAnAccount() {
        clock.set(Instant.parse("2026-08-31T06:00:00Z"));
        accounts.put(ACCOUNT, "王某", null, Set.of("principal-accounts-test", "experts"));
        passwords.choose(ACCOUNT, RIGHT);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void groupsAreExactlyThoseGivenLast() {
        accounts.put(ACCOUNT, "王某某", null, Set.of("principal-accounts-test", "office"));

        Account stored = accounts.enabled(ACCOUNT).orElseThrow();
        assertThat(stored.groups()).containsExactly("office", "principal-accounts-test");
        assertThat(stored.fullName()).isEqualTo("王某某");
    }

    @Test
    void fiveWrongPasswordsLockForFifteenMinutesAndNoLonger() {
        IntStream.range(0, 5).forEach(n -> passwords.matches(ACCOUNT, "wrong"));

        assertThat(passwords.pausedUntil(ACCOUNT)).contains(Instant.parse("2026-08-31T06:15:00Z"));
        assertThat(passwords.matches(ACCOUNT, RIGHT)).isFalse();

        clock.set(Instant.parse("2026-08-31T06:15:01Z"));
        assertThat(passwords.pausedUntil(ACCOUNT)).isEmpty();
        assertThat(passwords.matches(ACCOUNT, RIGHT)).isTrue();
    }

    @Test
    void triesDuringTheLockDoNotProlongIt() {
        IntStream.range(0, 5).forEach(n -> passwords.matches(ACCOUNT, "wrong"));
        clock.set(clock.instant().plus(Duration.ofMinutes(14)));
        IntStream.range(0, 40).forEach(n -> passwords.matches(ACCOUNT, "wrong"));

        clock.set(Instant.parse("2026-08-31T06:15:01Z"));
        assertThat(passwords.matches(ACCOUNT, RIGHT)).isTrue();
    }

    @Test
    void aRightPasswordForgetsEarlierFailures() {
        IntStream.range(0, 20).forEach(n -> {
            passwords.matches(ACCOUNT, n % 5 == 4 ? RIGHT : "wrong");
        });
        assertThat(passwords.matches(ACCOUNT, RIGHT)).isTrue();
    }

    @Test
    void guessesInParallelCountOneByOne() throws InterruptedException {
        var pool = Executors.newFixedThreadPool(8);
        IntStream.range(0, 20).forEach(n -> pool.execute(() -> passwords.matches(ACCOUNT, "wrong" + n)));
        pool.shutdown();
        assertThat(pool.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();

        assertThat(passwords.pausedUntil(ACCOUNT)).isPresent();
    }

    @Test
    void aDisabledAccountMatchesNoPasswordUntilItIsPutAgain() {
        accounts.disable(ACCOUNT);
        assertThat(passwords.matches(ACCOUNT, RIGHT)).isFalse();
        assertThat(accounts.enabled(ACCOUNT)).isEmpty();

        accounts.put(ACCOUNT, "王某", null, Set.of("principal-accounts-test"));
        assertThat(passwords.matches(ACCOUNT, RIGHT)).isTrue();
    }

    @Test
    void aPasswordFromSomebodyElseHasToBeChanged() {
        passwords.set(ACCOUNT, "from-the-office");
        assertThat(accounts.enabled(ACCOUNT).orElseThrow().mustChangePassword()).isTrue();

        passwords.choose(ACCOUNT, "my-own-choice");
        assertThat(accounts.enabled(ACCOUNT).orElseThrow().mustChangePassword()).isFalse();
    }

    @Test
    void weakPasswordsAreRefusedWithTheReason() {
        assertThatThrownBy(() -> passwords.set(ACCOUNT, "1234567")).hasMessage("密码至少8个字符");
        assertThatThrownBy(() -> passwords.set(ACCOUNT, ACCOUNT)).hasMessage("密码不能与账号相同");
        assertThatThrownBy(() -> passwords.set(ACCOUNT, " 　        ")).hasMessage("请填写密码，空格不算");
        assertThatThrownBy(() -> passwords.set(ACCOUNT, "很".repeat(25))).hasMessageContaining("最多");
        assertThatThrownBy(() -> passwords.set(ACCOUNT, Installation.SAMPLE_PASSWORD))
                .as("the sample password outside sample data")
                .isInstanceOf(PasswordRefused.class);
    }

    @Test
    void anUnknownAccountMatchesNothing() {
        assertThat(passwords.matches("nobody.principal", RIGHT)).isFalse();
        assertThat(accounts.exists("nobody.principal")).isFalse();
    }
}
