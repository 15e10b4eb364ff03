package cn.xieshou.matter;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What somebody asked for does not exist, or not for them: both answer 404, so that nobody learns which. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownMatter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownMatter() {
        super("unknown to this account");
    }
}
