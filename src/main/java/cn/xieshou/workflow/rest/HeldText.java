package cn.xieshou.workflow.rest;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;

/** An answer of which the text is held back, to be changed before it leaves; everything else goes through. */
public final class HeldText extends HttpServletResponseWrapper {

    private final StringWriter text = new StringWriter();
    private final PrintWriter writer = new PrintWriter(text);

    public HeldText(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void setContentLength(int length) {
        // another once the text is changed
    }

    @Override
    public void setContentLengthLong(long length) {
        // another once the text is changed
    }

    /** What was written, empty if nothing was. */
    public String text() {
        writer.flush();
        return text.toString();
    }
}
