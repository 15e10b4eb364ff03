package cn.xieshou.odd;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.register.Register;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What an address names and there is not, whatever is written there: one Chinese page, for a new address by itself. */
@XieshouTest
class NotThereTest {

    /** No number, none that a row can have, none that a computer's number holds, another script's digits, one of nobody's rows. */
    private static final List<String> WILD =
            List.of("abc", "-1", "+1", "1e5", "0x10", "99999999999999999999", "%D9%A3", "2026%20", "987654321");

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    /** A program asks for it: it is told in words, and counted. */
    private static final String FEED = "/calendar/feed/{secret}.ics";

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    List<Register<?>> registers;

    @Autowired
    SmallCounty county;

    @LocalServerPort
    int port;

    @Test
    void whateverAnAddressNamesThatIsNotThereIsNotFoundInChinese() {
        county.bureau();
        Visitor office = Visitor.signedIn(port, "office", SmallCounty.PASSWORD).with("Accept", BROWSER);
        office.get("/");
        office.with("X-XSRF-TOKEN", office.cookie("XSRF-TOKEN").orElseThrow());
        TreeSet<String> asked = new TreeSet<>();
        TreeSet<String> wrong = new TreeSet<>();
        for (Entry entry : PageEntries.of(requestMappingHandlerMapping, registers)) {
            if (namesSomething(entry)) {
                asked.add(entry.toString());
                for (String wild : WILD) {
                    Answer answer = ask(office, entry, entry.path().replaceAll("\\{[^}]+}", wild));
                    if (answer.status() != 404 || !answer.body().contains("没有找到这个页面")) {
                        wrong.add(entry + " " + wild + " " + answer.status());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked)
                .contains(
                        "GET /work/{id}",
                        "POST /account/deputy/{id}/end",
                        "POST /attachments/{pairing}/{slug}/entries/{entry}/take-back",
                        "GET /plans/{pairingId}/{year}",
                        "GET /roster/{id}")
                .hasSizeGreaterThan(40);
    }

    /** A form that is not whole is refused before anything is looked for, an address of Tasklist's files before it gets here. */
    private static boolean namesSomething(Entry entry) {
        return entry.path().contains("{")
                && !entry.path().equals(FEED)
                && !entry.path().startsWith("/camunda/")
                && (entry.method().equals("GET") || entry.parameters().isEmpty());
    }

    private static Answer ask(Visitor office, Entry entry, String address) {
        return entry.method().equals("GET")
                ? office.get(address)
                : office.send("POST", address, "application/x-www-form-urlencoded", new byte[0]);
    }
}
