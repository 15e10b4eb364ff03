package cn.xieshou.workflow.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.fields.EveryFieldTask;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes over the line when Tasklist is opened: on a village school's line a megabyte takes six seconds. */
@XieshouTest
class TransferredBytesTest {

    private static final long MOST_AT_FIRST = 1_200_000;
    private static final long MOST_LATER = 30_000;
    private static final Pattern LIBRARIES = Pattern.compile("/app/tasklist/scripts/libraries-[0-9a-f]{12}\\.js");

    @LocalServerPort
    int port;

    @Autowired
    EveryFieldTask everyField;

    private EveryFieldTask.Opened opened;

    @BeforeEach
    void openATask() {
        opened = everyField.open(port);
    }

    @AfterEach
    void remove() {
        opened.remove();
    }

    @Test
    void aTaskIsOpenedWithLittleOverTheLineAndWithNextToNothingTheSecondTime() {
        try (BrowserContext session = Browser.session(port, 1366, 768)) {
            Browser.signIn(session.newPage(), EveryFieldTask.ACCOUNT, EveryFieldTask.PASSWORD);

            assertThat(bytes(session)).isBetween(100_000L, MOST_AT_FIRST);
            assertThat(bytes(session)).isBetween(1_000L, MOST_LATER);
        }
    }

    @Test
    void filesAreKeptAndNeitherAnswersOfTheApiNorRefusals() {
        Visitor visitor = Visitor.signedIn(port, EveryFieldTask.ACCOUNT, EveryFieldTask.PASSWORD);
        Matcher libraries =
                LIBRARIES.matcher(visitor.get("/camunda/app/tasklist/default/").body());
        assertThat(libraries.find()).isTrue();
        for (String file : new String[] {
            "/camunda" + libraries.group(),
            "/camunda/app/tasklist/camunda-tasklist-bootstrap.js?bust=7.24.0",
            "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js?bust=7.24.0"
        }) {
            assertThat(kept(visitor, file)).as(file).contains("immutable").contains("private");
            assertThat(kept(Visitor.at(port), file)).as(file + " to nobody").contains("no-store");
        }
        assertThat(kept(visitor, "/camunda/app/tasklist/locales/zh.json"))
                .contains("no-cache")
                .doesNotContain("no-store");
        for (String answer : new String[] {
            "/camunda/api/engine/engine/default/task/" + opened.task(),
            "/camunda/app/tasklist/default/",
            "/camunda/app/tasklist/scripts/config.js",
            "/camunda/app/tasklist/scripts/libraries-000000000000.js",
            "/camunda/app/tasklist/scripts/xieshou-000000000000/forms.js",
            "/camunda/api/tasklist/plugin/nosuch/static/app/plugin.js?bust=7.24.0"
        }) {
            assertThat(kept(visitor, answer)).as(answer).contains("no-store");
        }
    }

    private static String kept(Visitor visitor, String path) {
        return visitor.get(path).header("Cache-Control");
    }

    private long bytes(BrowserContext session) {
        Page page = session.newPage();
        CDPSession network = session.newCDPSession(page);
        AtomicLong bytes = new AtomicLong();
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                done -> bytes.addAndGet(done.get("encodedDataLength").getAsLong()));
        page.navigate("/camunda/app/tasklist/default/#/?task=" + opened.task());
        assertThat(page.locator(".fjs-container .fjs-form-field").first()).isVisible();
        assertThat(page.locator(".tasks-list .task").first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.close();
        return bytes.get();
    }
}
