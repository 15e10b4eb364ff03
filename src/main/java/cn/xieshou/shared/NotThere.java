package cn.xieshou.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What somebody asked for does not exist, not any more, or not for them: all answer 404, so that nobody learns which. Whoever sent a
 * form about it may know why: they are told who was faster.
 */
public class NotThere extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    public NotThere() {
        super(HttpStatus.NOT_FOUND, "unknown to this account");
    }
}
