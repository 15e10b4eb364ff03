package cn.xieshou.workflow.account;

import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.workflow.account.SignInTries.Counted;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows guessing down without locking anybody out. What counts is account and place together: a known browser by itself,
 * else the network line. Tries from places where the owner has never signed in also count by line and by account, with
 * limits that are wide: guesses from many lines get slow, and the owner's own places never notice. It is the same
 * for accounts that do not exist.
 */
@Component
@EnableConfigurationProperties(SignInLimits.class)
class SignInThrottle {

    static final Duration PAUSE = Duration.ofMinutes(15);
    static final Duration HOUR = Duration.ofHours(1);

    private final SignInTries tries;
    private final KnownPlaces known;
    private final SignInLimits limits;
    private final SecurityLog log;
    private final TransactionTemplate transaction;

    SignInThrottle(
            SignInTries tries,
            KnownPlaces known,
            SignInLimits limits,
            SecurityLog log,
            PlatformTransactionManager transactions) {
        this.tries = tries;
        this.known = known;
        this.limits = limits;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks at the password if a try from here is allowed; {@code instead} takes as long where it is not. */
    boolean guard(String account, SignInPlace place, BooleanSupplier isRight, Runnable instead) {
        List<Counted> wide = wide(account, place);
        boolean allowed = wide.isEmpty()
                || Boolean.TRUE.equals(
                        transaction.execute(status -> wide.stream().allMatch(tries::count)));
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Counted near = near(account, place);
            boolean right = (allowed && tries.count(near)) ? isRight.getAsBoolean() : refuse(instead);
            if (right) {
                tries.forget(near);
                wide.forEach(tries::takeBack);
                newHere(account, place);
            }
            return right;
        }));
    }

    /** A program signs in with every call; on the log it is one line a day. Pages record each sign-in themselves. */
    private void newHere(String account, SignInPlace place) {
        if (known.seenLine(account, place.line()) && !place.line().isEmpty()) {
            log.doneBy(account, SecurityKind.SIGN_IN, account, "从这个地址当天首次验证密码");
        }
    }

    private static boolean refuse(Runnable instead) {
        instead.run();
        return false;
    }

    /** Until when no try is allowed from this place, empty if one is. */
    Optional<Instant> pausedUntil(String account, SignInPlace place) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(near(account, place)), wide(account, place).stream())
                .flatMap(counted -> tries.pausedUntil(counted).stream())
                .max(Comparator.naturalOrder());
    }

    private Counted near(String account, SignInPlace place) {
        String where =
                known.isKnownDevice(account, place.device()) ? "device|" + place.device() : "line|" + place.line();
        return Counted.of("near|" + where + "|" + account, account, limits.place(), PAUSE);
    }

    private List<Counted> wide(String account, SignInPlace place) {
        if (known.isKnownDevice(account, place.device()) || known.isKnownLine(account, place.line())) {
            return List.of();
        }
        return List.of(
                Counted.of("line|" + place.line(), "", limits.line(), PAUSE),
                Counted.of("account|" + account, account, limits.account(), HOUR));
    }
}
