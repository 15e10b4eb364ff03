package cn.xieshou.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.Accessibility;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A register on a telephone and beside it: its filters in one line, and the way back to what was looked for. */
@XieshouTest
class ListsBrowserTest {

    private static final String OFFICE = PairingWalk.OFFICE;
    private static final String PASSWORD = "deng-ji-ye-26";
    private static final int PHONE = 360;
    private static final int DESK = 1366;

    @LocalServerPort
    int port;

    @Autowired
    PairingWalk walk;

    @Autowired
    AccountPasswords passwords;

    private Pairing pairing;

    @BeforeEach
    void somethingToLookFor() {
        pairing = walk.pairing();
        passwords.choose(OFFICE, PASSWORD);
    }

    @Test
    void onATelephoneTheFiltersAreOneLineThatSaysWhatIsSet() {
        try (BrowserContext session = session(PHONE, true)) {
            Page page = session.pages().get(0);
            page.navigate("/pairings");
            Locator line = page.locator(".toolbar-fold summary");
            assertThat(line).hasText("筛选：全部");
            assertThat(page.locator("#q")).isHidden();
            assertThat((int) page.evaluate("document.querySelector('.toolbar').offsetHeight"))
                    .isLessThan(60);
            line.press("Enter");
            page.locator("#q").fill(pairing.id());
            assertThat(Accessibility.seriousFindingsAmongFirstRows(page)).isEmpty();
            page.locator(".toolbar [type=submit]").click();
            assertThat(line).hasText("筛选：“" + pairing.id() + "”");
            assertThat(page.locator("#q")).isHidden();
            assertThat(Accessibility.seriousFindingsAmongFirstRows(page)).isEmpty();

            page.navigate("/mail?from=2026-13-40");
            assertThat(page.locator("#from")).isVisible();
            assertThat(page.locator("#from-problem")).isVisible();
        }
    }

    @Test
    void theFiltersOpenWithoutScriptAndTheCrumbLeadsBackToWhatWasLookedFor() {
        try (BrowserContext session = session(PHONE, false)) {
            Page page = session.pages().get(0);
            page.navigate("/pairings");
            page.locator(".toolbar-fold summary").click();
            page.locator("#q").fill(pairing.id());
            page.locator(".toolbar [type=submit]").click();
            leadsBack(page);
        }
    }

    @Test
    void onAWideScreenTheFiltersStandOpenAndTheCrumbLeadsBackToo() {
        try (BrowserContext session = session(DESK, true)) {
            Page page = session.pages().get(0);
            page.navigate("/pairings");
            assertThat(page.locator(".toolbar-fold")).isHidden();
            page.locator("#q").fill(pairing.id());
            page.locator("#q").press("Enter");
            leadsBack(page);

            page.locator("#navigation a[href='/pairings']").last().click();
            assertThat(page).hasURL(Pattern.compile(".*/pairings$"));
            page.navigate("/pairings/" + pairing.id());
            page.navigate("/");
            page.locator(".site-search input").fill(pairing.id());
            page.locator(".site-search input").press("Enter");
            assertThat(page.locator(".crumbs a").last()).hasAttribute("href", "/pairings");
        }
    }

    /** From the list by a row to a page, from there to another, and by the crumb back. */
    private void leadsBack(Page page) {
        assertThat(page).hasURL(Pattern.compile(".*q=" + pairing.id() + ".*"));
        page.locator("main tbody a").first().click();
        assertThat(page.locator(".tabs")).isVisible();
        page.locator(".tabs a:not([aria-current])").first().click();
        assertThat(page.locator(".tabs")).isVisible();
        page.locator(".crumbs a").last().click();
        assertThat(page).hasURL(Pattern.compile(".*/pairings\\?.*q=" + pairing.id() + ".*"));
        assertThat(page.locator("#q")).hasValue(pairing.id());
    }

    private BrowserContext session(int width, boolean scripts) {
        BrowserContext session =
                scripts ? Browser.session(port, width, 800) : Browser.sessionWithoutScripts(port, width, 800);
        Browser.signIn(session.newPage(), OFFICE, PASSWORD);
        return session;
    }
}
