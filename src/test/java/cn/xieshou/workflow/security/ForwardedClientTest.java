package cn.xieshou.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Where a request comes from, as a real server sees it; this machine plays the proxy. */
class ForwardedClientTest {

    @Test
    void withoutConfigurationNobodysWordCounts() throws Exception {
        assertThat(seen(List.of(), "X-Forwarded-For: 198.51.100.7\r\nX-Forwarded-Proto: https\r\n"))
                .isEqualTo("127.0.0.1 http false");
        assertThat(seen(
                        List.of("10.0.0.0/8"),
                        "X-Forwarded-For: 198.51.100.7\r\nForwarded: for=198.51.100.7;proto=https\r\n"))
                .isEqualTo("127.0.0.1 http false");
    }

    @Test
    void aConfiguredProxyTellsAddressAndScheme() throws Exception {
        assertThat(seen(List.of("127.0.0.1"), "X-Forwarded-For: 198.51.100.7\r\nX-Forwarded-Proto: https\r\n"))
                .isEqualTo("198.51.100.7 https true");
        assertThat(seen(List.of(" 127.0.0.0/8 "), "X-Forwarded-For: 2001:db8::7\r\nX-Forwarded-Proto: http\r\n"))
                .isEqualTo("2001:db8::7 http false");
        assertThat(seen(List.of("127.0.0.1"), "")).isEqualTo("127.0.0.1 http false");
    }

    @Test
    void whatTheClientPutBeforeTheProxysOwnWordIsPassedOver() throws Exception {
        assertThat(seen(List.of("127.0.0.1"), "X-Forwarded-For: 192.0.2.1, 198.51.100.7\r\n"))
                .startsWith("198.51.100.7 ");
        assertThat(seen(List.of("127.0.0.1", "10.0.0.0/8"), "X-Forwarded-For: 192.0.2.1, 198.51.100.7, 10.1.2.3\r\n"))
                .startsWith("198.51.100.7 ");
        assertThat(seen(List.of("127.0.0.1"), "X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-For: 198.51.100.7\r\n"))
                .startsWith("198.51.100.7 ");
        assertThat(seen(List.of("127.0.0.1"), "X-Forwarded-For: localhost\r\n")).startsWith("127.0.0.1 ");
        assertThat(seen(List.of("127.0.0.1"), "X-Forwarded-For: <script>\r\n")).startsWith("127.0.0.1 ");
    }

    @Test
    void aProxyThatIsNoAddressIsRefusedAtTheStartAndNotLookedUp() {
        for (String entry :
                List.of("localhost", "localhost/8", "proxy.example", "10.0.0.0/99", "10.0.0/8", "10.0.0.0/")) {
            assertThatThrownBy(() -> new TrustedProxies(List.of(entry)))
                    .as(entry)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[" + entry + "]");
        }
    }

    private static String seen(List<String> trusted, String headers) throws Exception {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.addEngineValves(new ForwardedClient(new TrustedProxies(trusted)));
        WebServer server = factory.getWebServer(
                context -> context.addServlet("seen", new Seen()).addMapping("/"));
        server.start();
        try {
            String answer = RawRequest.send(
                    server.getPort(), "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n");
            return answer.substring(answer.indexOf("\r\n\r\n") + 4).strip();
        } finally {
            server.stop();
        }
    }

    static class Seen extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String text = request.getRemoteAddr() + " " + request.getScheme() + " " + request.isSecure();
            response.setContentLength(text.length());
            response.getWriter().write(text);
        }
    }
}
