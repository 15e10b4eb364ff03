package cn.xieshou.paper.pdf;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The machine has no Chinese font from which a PDF file could be made; the error page says so and what to do. */
@ResponseStatus(HttpStatus.NOT_IMPLEMENTED)
public class NoFont extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoFont() {
        super("no Chinese font on this machine: install one, or name one in XIESHOU_DOCUMENTS_FONT");
    }
}
