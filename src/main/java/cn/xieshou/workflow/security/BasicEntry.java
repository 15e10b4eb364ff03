package cn.xieshou.workflow.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** What a REST client without valid account and password is told. */
class BasicEntry implements AuthenticationEntryPoint {

    private final Clock clock;

    BasicEntry(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof TooManyTries paused) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(paused)));
            Refusals.write(
                    response, HttpStatus.TOO_MANY_REQUESTS.value(), "TooManyTries", String.valueOf(e.getMessage()));
            return;
        }
        boolean known = e instanceof BadCredentialsException;
        String message = known && e.getMessage() != null ? e.getMessage() : "请用 HTTP Basic 方式提供账号和密码";
        // A browser is not invited: it would remember the password and send it along with other sites' requests.
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"xieshou\", charset=\"UTF-8\"");
        }
        Refusals.write(response, HttpServletResponse.SC_UNAUTHORIZED, "SignInRequired", message);
    }

    private long seconds(TooManyTries paused) {
        return Math.max(1, Duration.between(clock.instant(), paused.until()).toSeconds());
    }
}
