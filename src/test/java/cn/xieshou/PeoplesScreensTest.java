package cn.xieshou;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.matter.Asking;
import cn.xieshou.matter.Copying;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.Crawl;
import cn.xieshou.testing.ForeignWords;
import cn.xieshou.testing.JudgedMatters;
import cn.xieshou.testing.MatchingWalk;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.Screens;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every screen that people who are no administrators meet, by following the links. */
@XieshouTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeoplesScreensTest {

    private static final String SIGNER = "bj-urban.principal";
    private static final String LIAISON = "bj-urban.liaison";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    PairingWalk walk;

    @Autowired
    MatchingWalk matching;

    @Autowired
    JudgedMatters judged;

    @Autowired
    EngineClock clock;

    @Autowired
    Asking asking;

    @Autowired
    Copying copying;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private final Set<String> shown = new HashSet<>();
    private Screens screens;
    private Pairing toSign;
    private String closedTask;
    private List<String> judgements = List.of();

    @BeforeAll
    void bringAPairingToItsSignatures() {
        county.bureau();
        // Mails that other tests left name accounts that are none any more, which no list of names excuses.
        jdbc.sql("delete from mail").update();
        toSign = pair("bj-urban", "北京路小学", "bj-rural", "XX滩中心小学");
        walk.survey(toSign);
        closedTask = walk.task(toSign, AgreementSigning.DRAFT).getId();
        walk.draft(toSign);
        walk.agree(toSign);
        askAndCopy();
        pair("bj-urban2", "南京路小学", "bj-rural2", "河湾小学");
        county.urban("bj-urban3", "西安路小学", SchoolLevel.PRIMARY);
        county.rural("bj-rural3", "山前小学", SchoolLevel.PRIMARY);
        matching.round("浏览器测试结对", "bj-urban3", "bj-rural3");
        judgements = judged.pages();
        clock.reset();
        screens = new Screens(port, ForeignWords.outsideNamesOf(context));
    }

    private Pairing pair(String supporting, String supportingName, String recipient, String recipientName) {
        county.urban(supporting, supportingName, SchoolLevel.PRIMARY);
        county.rural(recipient, recipientName, SchoolLevel.PRIMARY);
        return walk.pairing(supporting, recipient);
    }

    /** So that the pages of both are there to be crawled. */
    private void askAndCopy() {
        Pairing scoped = walk.scoped(toSign, "低年级");
        String draft = walk.task(scoped, AgreementSigning.DRAFT).getId();
        asking.ask(draft, LIAISON, List.of(SIGNER), "目标这样写可以吗？");
        copying.copy(toSign.id(), LIAISON, List.of(SIGNER), "供参考");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {SIGNER, LIAISON, "office", "chujiao", "leader", "renmi", "expert1"})
    void noScreenSpeaksEnglishBreaksOrIsTooWide(String account) {
        Page page = screens.session(account).newPage();
        List<String> starts = new ArrayList<>(account.equals("office") ? judgements : List.of());
        starts.addAll(List.of(
                "/",
                "/pairings/" + toSign.id(),
                "/go/" + closedTask,
                "/account/password",
                "/account/deputy",
                "/logout",
                "/no-such-page",
                "/pairings/P-1999-001",
                "/camunda/app/cockpit/default/",
                "/mail"));
        int seen = new Crawl(page, 60, shown).from(starts, (path, status) -> {
            if (status == 404 && !starts.contains(path)) {
                screens.finding("a link leads nowhere: " + path);
            }
            screens.examine(page, path);
        });
        page.setViewportSize(Screens.DESK, Screens.HEIGHT);
        page.navigate(TASKLIST);
        assertThat(page.locator(".task-filter h4").first()).isVisible();
        assertThat(page.locator(".search-field .main-field")).isVisible();
        screens.words(page, TASKLIST);

        assertThat(screens.findings()).isEmpty();
        assertThat(seen).isGreaterThan(12);
    }

    @Test
    void nobodysPagesSpeakNoEnglish() {
        Page page = screens.stranger().newPage();
        for (String path :
                List.of("/login?expired", "/login?stale", "/login?out", "/login?changed", "/help", "/webjars/none")) {
            page.navigate(path);
            screens.fits(page, path);
        }
        page.navigate("/login");
        page.locator("input[name=username]").fill("bj-rural.liaison");
        page.locator("input[name=password]").fill("bu-shi-mi-ma");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".alert-danger")).isVisible();
        screens.fits(page, "a wrong password");
        assertThat(screens.findings()).isEmpty();
    }
}
