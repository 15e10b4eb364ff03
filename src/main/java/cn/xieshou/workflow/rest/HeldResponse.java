package cn.xieshou.workflow.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lets a good answer through as it comes and keeps an error's, which is written anew. */
class HeldResponse extends HttpServletResponseWrapper {

    private static final int ERROR = 400;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private @Nullable ServletOutputStream out;
    private @Nullable PrintWriter writer;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    boolean isError() {
        return getStatus() >= ERROR;
    }

    /** What the error said. */
    String body() {
        if (writer != null) {
            writer.flush();
        }
        return kept.toString(StandardCharsets.UTF_8);
    }

    /** A good answer's text that still waits. */
    void finish() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isError()) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (out == null) {
            out = new Either();
        }
        return out;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    /** Decides with every byte: the status may come after the stream was asked for. */
    private final class Either extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (isError()) {
                kept.write(bytes, from, length);
            } else {
                getResponse().getOutputStream().write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!isError()) {
                getResponse().getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("the API answers at once");
        }
    }
}
