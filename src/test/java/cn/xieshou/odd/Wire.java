package cn.xieshou.odd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection as no well-meaning client would use it: every byte of a request is ours. */
public final class Wire {

    private static final int PATIENCE_MILLIS = 10_000;

    private Wire() {}

    /** Sends {@code request}, characters beyond ASCII as UTF-8, and reads until the server hangs up. */
    public static Answer send(int port, String request) throws IOException {
        return send(port, request.getBytes(StandardCharsets.UTF_8), "GET");
    }

    static Answer send(int port, byte[] request, String method) throws IOException {
        long start = System.nanoTime();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // The server has answered before it was told everything; what it said is still to be read.
            }
            byte[] bytes = readAll(socket);
            return Answer.of(bytes, method, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static byte[] readAll(Socket socket) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] some = new byte[16 * 1024];
        try {
            for (int n = socket.getInputStream().read(some);
                    n >= 0;
                    n = socket.getInputStream().read(some)) {
                read.write(some, 0, n);
            }
        } catch (IOException e) {
            if (read.size() == 0) {
                throw e;
            }
        }
        return read.toByteArray();
    }

    /**
     * What came back.
     *
     * @param headers by lower-case name, the last of each
     */
    public record Answer(int status, Map<String, String> headers, String body, long millis) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        static Answer of(byte[] bytes, String method, long millis) {
            String latin = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = latin.indexOf("\r\n\r\n");
            if (!latin.startsWith("HTTP/1.1 ") || end < 0) {
                throw new AssertionError("no HTTP answer to " + method + ": " + latin);
            }
            String[] head = latin.substring(0, end).split("\r\n");
            Map<String, String> headers = new LinkedHashMap<>();
            for (int i = 1; i < head.length; i++) {
                int colon = head[i].indexOf(':');
                headers.put(
                        head[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        new String(
                                head[i].substring(colon + 1).strip().getBytes(StandardCharsets.ISO_8859_1),
                                StandardCharsets.UTF_8));
            }
            String raw = latin.substring(end + 4);
            String body = "chunked".equals(headers.get("transfer-encoding")) ? unchunked(raw) : raw;
            return new Answer(
                    Integer.parseInt(head[0].substring(9, 12)),
                    headers,
                    new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
                    millis);
        }

        private static String unchunked(String raw) {
            StringBuilder body = new StringBuilder();
            int at = 0;
            while (at < raw.length()) {
                int line = raw.indexOf("\r\n", at);
                int size =
                        line < 0 ? 0 : Integer.parseInt(raw.substring(at, line).split(";")[0], 16);
                if (size == 0) {
                    break;
                }
                body.append(raw, line + 2, Math.min(line + 2 + size, raw.length()));
                at = line + 2 + size + 2;
            }
            return body.toString();
        }

        @Override
        public String toString() {
            @Nullable String text = body;
            return status + " " + headers + " " + (text.length() > 1500 ? text.substring(0, 1500) + "…" : text);
        }
    }
}
