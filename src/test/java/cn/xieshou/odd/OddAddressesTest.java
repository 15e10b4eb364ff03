package cn.xieshou.odd;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.odd.Wire.Answer;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no browser sends by itself, over a bare connection. */
@XieshouTest
class OddAddressesTest {

    private static final String HOST = "Host: localhost\r\n";
    private static final int TWENTY_KILOBYTES = 20_000;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schools/%2f",
                "/schools/a%2Fb",
                "/schools/%00",
                "/schools/%5c",
                "/schools/[]",
                "/schools/{x}",
                "/schools/a|b",
                "/schools?q={x}",
                "/schools?q=a%00b",
                "/schools/%zz",
                "/schools/%",
                "/schools/汉字",
                "/schools/a;x=1",
                "/schools;x=1",
                "/;x=1",
                "/schools//a",
                "/schools/../login",
                "/schools/%2e%2e/login",
                "schools",
                "http://[/schools",
                "*"
            })
    void anAddressThatCannotBeReadIsRefusedInChinese(String address) throws IOException {
        refused(get(address, HOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/engine-rest/task/%2f", "/engine-rest/task/a;x=1", "/camunda/api/engine/engine/default/task/%5c"
            })
    void aProgramIsRefusedInJson(String address) throws IOException {
        Answer answer = get(address, HOST);

        refused(answer);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.body()).startsWith("{").contains("\"message\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host: {\r\n", "Host: a b\r\n", "Host: [::\r\n", "Host: a:b\r\n", "", "Host: a\r\nHost: b\r\n"})
    void aBadHostIsRefusedInChinese(String host) throws IOException {
        refused(get("/login", host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Long", "Cookie", "Accept", "Referer"})
    void aHeaderOfTwentyKilobytesIsRefusedInChinese(String name) throws IOException {
        refused(get("/login", HOST + name + ": " + "x".repeat(TWENTY_KILOBYTES) + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND", "ODD", "get", "G{T"})
    void aMethodThatThereIsNoneOfIsRefusedInChinese(String method) throws IOException {
        refused(Wire.send(port, method + " /login HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1",
                "Content-Length: x",
                "Transfer-Encoding: odd",
                "Content-Length: 1\r\nContent-Length: 2"
            })
    void aBodyOfNoLengthIsRefusedInChinese(String header) throws IOException {
        Answer answer = Wire.send(port, "POST /login HTTP/1.1\r\n" + HOST + header + "\r\nConnection: close\r\n\r\nx");

        // Tomcat knows no other answer to a transfer encoding that it does not know.
        assertThat(answer.status()).isIn(400, 501);
        assertThat(answer.body()).containsPattern("\\p{IsHan}").doesNotContain("Tomcat", "HTTP Status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/Cockpit",
                "/camunda/app/Cockpit/default/",
                "/camunda/app/TASKLIST/default/",
                "/camunda/app/cockpit/odd/",
                "/camunda/app/odd/odd/"
            })
    void anAppOfTheEngineInAnotherSpellingIsNotThere(String address) {
        Visitor admin = Visitor.signedIn(port, "admin", "Ceshi-2026-mima").with("Accept", "text/html");

        assertThat(admin.get(address).status()).isEqualTo(404);
        assertThat(admin.get(address).body()).contains("没有找到这个页面");
        assertThat(admin.get("/camunda/app/cockpit/default/").status()).isEqualTo(200);
    }

    @Test
    void healthAnswersABrowserToo() {
        for (String accept : new String[] {"text/html", "image/png", "application/json", "*/*", "a"}) {
            Visitor.Answer answer = Visitor.at(port).with("Accept", accept).get("/actuator/health");
            assertThat(answer.status()).as(accept).isEqualTo(200);
            assertThat(answer.body()).contains("\"status\":\"UP\"");
        }
    }

    private Answer get(String address, String headers) throws IOException {
        return Wire.send(port, "GET " + address + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(Verdict.problems("GET", answer)).as(answer.toString()).isEmpty();
    }
}
