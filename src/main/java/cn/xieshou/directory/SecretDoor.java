package cn.xieshou.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What the pages have in common that somebody without a session opens by a secret: their address goes nowhere, and wrong secrets
 * are counted by the line that they came from.
 */
@Component
public class SecretDoor {

    private final Tries tries;

    SecretDoor(Tries tries) {
        this.tries = tries;
    }

    /** Not into a cache, not to a page that is opened from here, not into a search engine. */
    public void seal(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    /** Whether so many wrong ones came from there lately that no secret is looked at. */
    public boolean isShut(HttpServletRequest request) {
        return tries.tooMany(request.getRemoteAddr());
    }

    /**
     * Answers that there is nothing, or that too many came; says nothing of whether there was ever such a secret.
     *
     * @param guess whether a secret was sent, which counts
     * @return whether too many came before, so that this one was not looked at
     */
    public boolean refuse(HttpServletRequest request, HttpServletResponse response, boolean guess) {
        boolean shut = isShut(request);
        if (guess && !shut) {
            tries.count(request.getRemoteAddr());
        }
        response.setStatus((shut ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND).value());
        return shut;
    }
}
