package cn.xieshou.workflow.security;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** No password is looked at for a while, right or wrong, for this account from this place. */
class TooManyTries extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    TooManyTries(Instant until, String message) {
        super(message);
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
