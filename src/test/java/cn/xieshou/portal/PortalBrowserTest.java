package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.Accessibility;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.ForeignWords;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The portal as people meet it: in a browser, on a desk and on a telephone. */
@XieshouTest
class PortalBrowserTest {

    private static final int DESK = 1366;
    private static final int NARROW_DESK = 1000;
    private static final int TELEPHONE = 360;
    private static final int HEIGHT = 768;

    /** What cannot be hit in its middle. */
    private static final String HIDDEN = """
            links => links.filter(link => {
              const box = link.getBoundingClientRect();
              return !link.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
            }).map(link => link.textContent)
            """;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    PairingWalk walk;

    @Test
    void everyPageOfAPrincipalReadsChineseFitsAndIsAccessible() {
        Pairing ours = Town.ours(context);
        List<String> paths = List.of(
                "/",
                "/pairings",
                "/pairings/" + ours.id(),
                "/pairings/" + ours.id() + "/years",
                "/pairings/" + ours.id() + "/results",
                "/pairings/" + ours.id() + "/documents",
                "/pairings/" + ours.id() + "/people",
                "/pairings/" + ours.id() + "/trail",
                "/matters/" + ours.id() + "/copy",
                "/calendar",
                "/programmes",
                "/programmes/county",
                "/account/password",
                "/account/deputy",
                "/my-mail",
                "/help",
                "/no-such-page");
        look("pt-shankou.principal", paths);
    }

    @Test
    void theOfficesPagesAreAccessibleToo() {
        Town.ours(context);
        Pairing signed = walk.pairing();
        walk.survey(signed);
        walk.draft(signed);
        walk.agree(signed);
        walk.sign(signed, AgreementSigning.SIGN_SUPPORTING);
        List<String> paths = List.of(
                "/",
                "/pairings",
                "/pairings/" + signed.id(),
                "/pairings/" + signed.id() + "/documents",
                "/pairings/" + signed.id() + "/trail",
                "/overview",
                "/rounds",
                "/mail");
        look("pt-office", paths);
    }

    /** There are more pages of the school year than a row of a narrow desk holds. */
    @Test
    void everyPageOfTheGroupOneIsInCanBeClicked() {
        Town.ours(context);
        try (BrowserContext session = Browser.session(port, DESK, HEIGHT)) {
            Page page = session.newPage();
            page.navigate("/commendations");
            Browser.signIn(page, "pt-office", Town.PASSWORD);
            for (int width : new int[] {DESK, NARROW_DESK}) {
                page.setViewportSize(width, HEIGHT);
                Locator links = page.locator(".mainnav .current ul a");

                assertThat(links.allTextContents()).as(width + " wide").contains("年度方案", "表彰", "公示");
                assertThat(links.evaluateAll(HIDDEN)).as(width + " wide").isEqualTo(List.of());
            }
        }
    }

    /** Its form is as long as forty telephones: nobody finds one wrong number among two hundred by scrolling. */
    @Test
    void theMessageOfALongFormLeadsToWhatIsToBeMended() {
        Town.ours(context);
        try (BrowserContext session = Browser.session(port, TELEPHONE, HEIGHT)) {
            Page page = session.newPage();
            page.navigate("/programmes/county");
            Browser.signIn(page, "pt-office", Town.PASSWORD);
            page.locator("a[href^='/programmes/county/years/']").first().click();
            Locator least = page.locator("[name='quota.Q-04.least']");
            least.fill("-3");
            page.getByText("起执行").last().click();

            PlaywrightAssertions.assertThat(least).not().isInViewport();
            page.getByText("到要改的第一处").click();

            PlaywrightAssertions.assertThat(least).isFocused();
            PlaywrightAssertions.assertThat(least).isInViewport();
            least.fill("3");
            page.getByText("起执行").last().click();
            PlaywrightAssertions.assertThat(page.locator("#rehearsed h2")).isInViewport();
        }
    }

    @Test
    void theOverviewDrawsItsChartsFromTheTables() {
        Town.ours(context);
        try (BrowserContext session = Browser.session(port, DESK, HEIGHT)) {
            Page page = session.newPage();
            page.navigate("/overview");
            Browser.signIn(page, "pt-office", Town.PASSWORD);
            page.waitForSelector(".chart[data-drawn=done] canvas");

            assertThat(page.locator(".chart").count()).isEqualTo(6);
            assertThat(page.locator("#figures-years").isVisible()).isTrue();
            assertThat(page.locator("#compared .legend span").allTextContents())
                    .containsExactly("年度方案", "已备案", "逾期", "支教（含选派中）", "跟岗学习");
            page.navigate("/help");
            assertThat(page.content()).contains("使用帮助").doesNotContain("echarts");
        }
    }

    @Test
    void aDayThatDoesNotExistStaysInItsFieldAndTheCalendarIsOfferedBeside() {
        Town.ours(context);
        try (BrowserContext session = Browser.session(port, TELEPHONE, HEIGHT)) {
            Page page = session.newPage();
            page.navigate("/account/deputy");
            Browser.signIn(page, "pt-shankou.principal", Town.PASSWORD);
            page.locator("#from").fill("2026年11月31日");
            page.locator("#to").fill("20261201");
            page.getByText("保存").click();

            assertThat(page.locator("#from").inputValue()).isEqualTo("2026年11月31日");
            assertThat(page.locator("#to").inputValue()).isEqualTo("20261201");
            assertThat(page.locator("#from-problem").textContent()).contains("没有这一天");
            assertThat(page.locator("#to-problem").count()).isZero();

            page.locator("#from ~ input")
                    .evaluate("it => { it.value = '2026-11-30'; it.dispatchEvent(new Event('change')); }");
            assertThat(page.locator("#from").inputValue())
                    .as("as dates are written here")
                    .isEqualTo("2026年11月30日");
            assertThat(page.locator("#from ~ button").getAttribute("aria-label"))
                    .isEqualTo("从日历选择");
        }
    }

    @Test
    void theDiagramShowsPassedAndCurrentSteps() {
        Pairing ours = Town.ours(context);
        try (BrowserContext session = Browser.session(port, DESK, HEIGHT)) {
            Page page = session.newPage();
            page.navigate("/pairings/" + ours.id() + "/trail");
            Browser.signIn(page, "pt-shankou.principal", Town.PASSWORD);
            page.waitForSelector(".diagram[data-drawn=done] .is-current");

            assertThat(page.locator(".diagram .is-passed").count()).isPositive();
            assertThat(page.locator(".bjs-powered-by").first().isVisible()).isTrue();
        }
    }

    @Test
    void theDiagramOfWhatIsFinishedOpensLikeThatOfWhatRuns() {
        Town.ours(context);
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        try (BrowserContext session = Browser.session(port, DESK, HEIGHT)) {
            Page page = session.newPage();
            page.navigate("/pairings/" + pairing.id() + "/trail");
            Browser.signIn(page, "pt-office", Town.PASSWORD);
            assertThat(page.locator(".diagram-block[open]").count()).isOne();
            page.locator(".diagram-block:not([open]) > summary").last().click();
            page.locator(".diagram-block:not([open]) > summary").last().click();
            page.waitForFunction("() => document.querySelectorAll('.diagram-block').length === 3"
                    + " && !document.querySelector('.diagram:not([data-drawn=done]):not([data-drawn=failed])')");

            assertThat(page.locator(".diagram[data-drawn=done]").count()).isEqualTo(3);
            assertThat(page.locator(".diagram-block")
                            .filter(new Locator.FilterOptions().setHasText("需求与供给调研"))
                            .locator(".is-current")
                            .count())
                    .isZero();
        }
    }

    @Test
    void aLinkToASectionOfTheOnePageThatThereWasLeadsToWhereItIsNow() {
        Pairing ours = Town.ours(context);
        try (BrowserContext session = Browser.session(port, DESK, HEIGHT)) {
            Page page = session.newPage();
            Browser.signIn(page, "pt-shankou.principal", Town.PASSWORD);
            page.navigate("/pairings/" + ours.id() + "#agreement");
            page.waitForURL("**/documents#agreement");
            page.navigate("/pairings/" + ours.id() + "#now");
            assertThat(page.locator("#now").isVisible()).isTrue();
        }
    }

    private void look(String account, List<String> paths) {
        ForeignWords foreign = ForeignWords.outsideNamesOf(context);
        try (BrowserContext session = Browser.session(port, DESK, HEIGHT)) {
            Page page = session.newPage();
            Browser.signIn(page, account, Town.PASSWORD);
            for (String path : paths) {
                page.setViewportSize(DESK, HEIGHT);
                page.navigate(path);
                page.waitForFunction("() => !document.querySelector('details[open] .diagram:not([data-drawn=done])')");
                assertThat(Accessibility.seriousFindings(page)).as(path).isEmpty();
                fits(page, foreign, path, DESK);
                page.setViewportSize(TELEPHONE, HEIGHT);
                fits(page, foreign, path, TELEPHONE);
            }
        }
    }

    private static void fits(Page page, ForeignWords foreign, String path, int width) {
        assertThat(foreign.on(page)).as(path + " at " + width).isEmpty();
        assertThat(overflow(page)).as(path + " at " + width).isZero();
    }

    private static int overflow(Page page) {
        Object over = page.evaluate(
                "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
        return ((Number) over).intValue();
    }
}
