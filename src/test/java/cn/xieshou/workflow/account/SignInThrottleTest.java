package cn.xieshou.workflow.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Strangers guess, owners work: with limits of 5 for a place, 12 for a line, 20 for an account. */
@XieshouTest
class SignInThrottleTest {

    static final Instant MORNING = Instant.parse("2026-08-31T06:00:00Z");

    @Autowired
    SignInTries tries;

    @Autowired
    KnownPlaces places;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    cn.xieshou.securitylog.SecurityLog log;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    SignInThrottle throttle;
    String owner;
    SignInPlace home;
    SignInPlace elsewhere;

    @BeforeEach
    void anOwner() {
        clock.set(MORNING);
        throttle = new SignInThrottle(tries, places, new SignInLimits(5, 12, 20), log, transactions);
        String own = UUID.randomUUID().toString().substring(0, 8);
        owner = "throttle-" + own + ".principal";
        home = new SignInPlace("home-" + own, null);
        elsewhere = new SignInPlace("elsewhere-" + own, null);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void aStrangerElsewhereLocksNoOwnerOut() {
        fail(elsewhere, 50);

        assertThat(right(home)).isTrue();
        assertThat(right(elsewhere)).as("even the right password from there").isFalse();
    }

    @Test
    void theOwnersBrowserWorksWhileAStrangerGuessesOnTheSameLine() {
        SignInPlace browser = new SignInPlace(home.line(), places.trustBrowser(owner, null));
        fail(home, 50);

        assertThat(right(home)).isFalse();
        assertThat(right(browser)).isTrue();
    }

    @Test
    void aKnownBrowserHasFiveTriesToo() {
        SignInPlace browser = new SignInPlace(home.line(), places.trustBrowser(owner, null));
        fail(browser, 5);

        assertThat(right(browser)).isFalse();
        assertThat(throttle.pausedUntil(owner, browser)).contains(MORNING.plus(Duration.ofMinutes(15)));
        assertThat(right(home)).as("the line beside it").isTrue();
    }

    @Test
    void aMadeUpCookieIsNoKnownBrowser() {
        fail(home, 5);

        IntStream.range(0, 10).forEach(n -> assertThat(right(new SignInPlace(home.line(), "made-up-" + n)))
                .isFalse());
    }

    @Test
    void anotherAccountsBrowserIsNoKnownBrowserOfThisOne() {
        SignInPlace others = new SignInPlace(home.line(), places.trustBrowser("somebody.else", null));
        fail(home, 5);

        assertThat(right(others)).isFalse();
    }

    @Test
    void twoAccountsMayShareABrowser() {
        String token = places.trustBrowser("somebody.else", null);

        assertThat(places.trustBrowser(owner, token)).isEqualTo(token);
        assertThat(places.trustBrowser(owner, "planted")).isNotEqualTo("planted");
    }

    @Test
    void manyNamesFromOneLineArePausedTheOwnersOfThatLineAreNot() {
        right(home);
        IntStream.range(0, 30).forEach(n -> throttle.guard("nobody-" + n, home, () -> false, () -> {}));

        assertThat(throttle.guard("somebody-new", home, () -> true, () -> {})).isFalse();
        assertThat(right(home)).isTrue();
    }

    @Test
    void guessesFromManyLinesGetSlowAndTheOwnersPlacesNeverNotice() {
        right(home);
        AtomicInteger looked = new AtomicInteger();
        IntStream.range(0, 200)
                .forEach(n -> throttle.guard(owner, line(n), () -> looked.incrementAndGet() < 0, () -> {}));

        assertThat(looked).hasValue(20);
        assertThat(right(elsewhere)).isFalse();
        assertThat(right(home)).isTrue();

        clock.set(MORNING.plus(Duration.ofMinutes(61)));
        assertThat(right(elsewhere)).isTrue();
    }

    @Test
    void anAccountThatDoesNotExistIsPausedAlike() {
        IntStream.range(0, 5).forEach(n -> throttle.guard("nobody.at-all" + home.line(), home, () -> false, () -> {}));

        assertThat(throttle.pausedUntil("nobody.at-all" + home.line(), home))
                .contains(MORNING.plus(SignInThrottle.PAUSE));
    }

    @Test
    void aTryThatIsNotAllowedTakesTheWorkOfOneThatIs() {
        AtomicInteger instead = new AtomicInteger();
        AtomicInteger looked = new AtomicInteger();
        IntStream.range(0, 9)
                .forEach(
                        n -> throttle.guard(owner, home, () -> looked.incrementAndGet() < 0, instead::incrementAndGet));

        assertThat(looked).hasValue(5);
        assertThat(instead).hasValue(4);
    }

    @Test
    void theCountsHoldOverARestart() {
        fail(home, 5);
        SignInThrottle restarted = new SignInThrottle(tries, places, new SignInLimits(5, 12, 20), log, transactions);

        assertThat(restarted.guard(owner, home, () -> true, () -> {})).isFalse();
    }

    @Test
    void countsAndPlacesAreForgottenAndNothingTypedIsStored() {
        fail(home, 3);
        places.trustBrowser(owner, null);
        assertThat(jdbc.sql("select count(*) from sign_in_try where account = ? or id like ?")
                        .params(owner, "%" + owner + "%")
                        .query(Integer.class)
                        .single())
                .isZero();

        clock.set(MORNING.plus(Duration.ofHours(2)));
        tries.clear();
        assertThat(jdbc.sql("select count(*) from sign_in_try where account = ?")
                        .param(cn.xieshou.shared.Checksum.ofText(owner))
                        .query(Integer.class)
                        .single())
                .isZero();
        clock.set(MORNING.plus(Duration.ofDays(181)));
        places.forgetUnused();
        assertThat(jdbc.sql("select count(*) from known_place where account = ?")
                        .param(owner)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static SignInPlace line(int n) {
        return new SignInPlace("203.0." + n / 250 + "." + n % 250, null);
    }

    private void fail(SignInPlace place, int times) {
        IntStream.range(0, times).forEach(n -> throttle.guard(owner, place, () -> false, () -> {}));
    }

    private boolean right(SignInPlace place) {
        return throttle.guard(owner, place, () -> true, () -> {});
    }
}
