package cn.xieshou.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.Clicks;
import cn.xieshou.testing.ForeignWords;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.Screens;
import cn.xieshou.testing.SlowLine;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages around a task, which no list leads past: what a principal and the office find, choose and ask. */
@XieshouTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBesideTasksBrowserTest {

    private static final String SCHOOL = "天平山路中学";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    SmallCounty county;

    @Autowired
    PairingWalk walk;

    @Autowired
    AccountPasswords passwords;

    private Screens screens;
    private Task signing;

    @BeforeAll
    void anAgreementAtThePrincipal() {
        county.bureau();
        county.urban("pb-urban", SCHOOL, SchoolLevel.JUNIOR_SECONDARY);
        county.rural("pb-rural", "龙门滩中学", SchoolLevel.JUNIOR_SECONDARY);
        Pairing pairing = walk.pairing("pb-urban", "pb-rural");
        walk.survey(pairing);
        walk.draft(pairing);
        walk.agree(pairing);
        signing = walk.task(pairing, AgreementSigning.SIGN_SUPPORTING);
        screens = new Screens(port, ForeignWords.outsideNamesOf(context));
    }

    @AfterAll
    void close() {
        screens.close();
    }

    @Test
    void theyReadChineseFitATelephoneAndAreAccessible() {
        String task = "/tasks/" + signing.getId();
        look("pb-urban.principal", task + "/hand-over", task + "/ask", task + "/co-sign", "/search?q=天平");
        look(
                "pb-urban.principal",
                "/search?q=",
                "/mine",
                "/todo",
                "/done",
                "/publicity",
                "/account/notices",
                "/my-mail");
        look("office", "/settings/robots", "/search?q=" + SCHOOL, "/search?q=没有的", "/unreachable", "/mail");
        assertThat(screens.findings()).isEmpty();
    }

    private void look(String account, String... paths) {
        Page page = screens.session(account).newPage();
        for (String path : paths) {
            page.navigate(path);
            screens.examine(page, path);
        }
        page.close();
    }

    @Test
    void theyOpenQuicklyOverASlowLine() {
        List<String> paths = List.of("/", "/search?q=tps", "/mine", "/todo", "/account/notices");
        for (String path : paths) {
            try (BrowserContext fresh = Browser.session(port, 360, 800)) {
                fresh.addCookies(screens.session("pb-urban.principal").cookies());
                SlowLine.opensQuickly(fresh, path, path);
            }
        }
    }

    @Test
    void aSchoolIsFoundAndOpenedWithTwoClicksFromAnyPage() {
        Page page = screens.session("office").newPage();
        page.setViewportSize(360, 800);
        page.navigate("/pairings");
        Clicks clicks = new Clicks("the office finds a school and opens it");
        page.locator(".site-search input").fill("tpslzx");
        clicks.on(page.locator(".site-search button"));
        clicks.on(page.locator(".found a[href='/schools/pb-urban']"));
        assertThat(page.locator("h1")).hasText(SCHOOL);
        assertThat(clicks.done()).isEqualTo(2);
        page.close();
    }
}
