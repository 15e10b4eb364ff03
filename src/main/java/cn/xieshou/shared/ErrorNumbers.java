package cn.xieshou.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives a failure of ours a number that people can tell, and writes it into the log beside the stack trace. */
@Component
public class ErrorNumbers {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorNumbers.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NUMBERS_A_DAY = 1 << 24;

    private final Clock clock;

    ErrorNumbers(Clock clock) {
        this.clock = clock;
    }

    /**
     * «E-20260831-7F3A9C»
     *
     * @param request what was asked for, without anything that was typed: «500 POST /plans»
     */
    public String log(String request, @Nullable Throwable failure) {
        String number = "E-" + ChineseDates.packed(ChineseDates.day(clock.instant())) + "-"
                + String.format(Locale.ROOT, "%06X", RANDOM.nextInt(NUMBERS_A_DAY));
        LOG.error("{} {}", number, request, failure);
        return number;
    }
}
