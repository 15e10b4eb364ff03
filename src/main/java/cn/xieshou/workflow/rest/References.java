package cn.xieshou.workflow.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives an unexpected failure a number that people can tell, and writes it into the log beside the stack trace. */
@Component
class References {

    private static final Logger LOG = LoggerFactory.getLogger(References.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;

    References(Clock clock) {
        this.clock = clock;
    }

    /** «E-20260831-7F3A9C» */
    String log(HttpServletRequest request, @Nullable Throwable failure) {
        String reference = "E-" + LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE) + "-"
                + String.format(Locale.ROOT, "%06X", RANDOM.nextInt(1 << 24));
        LOG.error("{} {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return reference;
    }

    /** What a caller sent was refused for a reason that only the log has to know. */
    void note(HttpServletRequest request, @Nullable Throwable failure) {
        LOG.info("refused {} {}: {}", request.getMethod(), request.getRequestURI(), String.valueOf(failure));
    }
}
