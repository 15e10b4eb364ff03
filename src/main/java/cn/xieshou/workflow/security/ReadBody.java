package cn.xieshou.workflow.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A request whose body has been read and can be read again, once. */
class ReadBody extends HttpServletRequestWrapper {

    private final Input input;

    ReadBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.input = new Input(body);
    }

    @Override
    public ServletInputStream getInputStream() {
        return input;
    }

    @Override
    public BufferedReader getReader() {
        String name = getCharacterEncoding();
        return new BufferedReader(
                new InputStreamReader(input, name == null ? StandardCharsets.UTF_8 : Charset.forName(name)));
    }

    private static final class Input extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Input(byte[] body) {
            this.bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public int available() {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is there already");
        }
    }
}
