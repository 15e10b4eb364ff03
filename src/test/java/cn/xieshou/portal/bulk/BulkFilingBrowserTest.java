package cn.xieshou.portal.bulk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanState;
import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.Accessibility;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer clears what waits in one go, in a real browser: as many clicks for sixty as for two. */
@XieshouTest
class BulkFilingBrowserTest {

    private static final int YEAR = 2026;
    private static final int PHONE = 360;
    private static final int DESK = 1366;
    private static final int MOST_CLICKS = 12;
    private static final String OFFICER = "bulk.clicker";
    private static final String PASSWORD = "pi-liang-bei-an";

    @LocalServerPort
    int port;

    @Autowired
    PlanWalk walk;

    @Autowired
    AnnualPlans plans;

    @Autowired
    Movers movers;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    TaskService tasks;

    @Autowired
    EngineClock clock;

    private int clicks;

    @BeforeEach
    void nothingElseWaitsInAugust() {
        // What other tests left to the section is a colleague's.
        tasks.createTaskQuery()
                .taskDefinitionKey(AnnualPlanFiling.REVIEW)
                .taskUnassigned()
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), PlanWalk.SECTION));
        clock.set(Instant.parse("2026-08-10T02:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theClicksDoNotDependOnHowManyAreFiled() {
        assertThat(clicksFor(2)).isEqualTo(clicksFor(4)).isLessThanOrEqualTo(MOST_CLICKS);
    }

    private int clicksFor(int many) {
        List<Pairing> waiting = Stream.generate(this::inHand).limit(many).toList();
        clicks = 0;
        for (int width : new int[] {PHONE, DESK}) {
            look(width, many);
        }
        passwords.choose(OFFICER, PASSWORD);
        try (BrowserContext session = session(DESK)) {
            Page page = session.pages().get(0);
            page.navigate("/");
            long begun = System.nanoTime();
            click(page.getByText("批量审核年度工作方案（" + many + "件）"));
            click(page.getByText("全不选"));
            assertThat(page.locator("#bulk button[type=submit]")).isDisabled();
            click(page.getByText("只选没有异常的"));
            click(page.getByText("准予备案（" + many + "件）"));
            assertThat(page.locator("main")).containsText("没有等您办理的");
            assertThat(page.locator("#outcomes tbody tr")).hasCount(many);
            System.out.printf(
                    "an officer files %d plans in one go: %d clicks, %.1f s%n",
                    many, clicks, (System.nanoTime() - begun) / 1e9);
        }
        assertThat(waiting)
                .hasSize(many)
                .allMatch(pairing -> plans.get(new PlanId(pairing.id(), YEAR)).state() == PlanState.FILED);
        return clicks;
    }

    private void look(int width, int many) {
        passwords.choose(OFFICER, PASSWORD);
        try (BrowserContext session = session(width)) {
            Page page = session.pages().get(0);
            page.navigate("/tasks/bulk?step=review-plan");
            assertThat(page.locator("#bulk input[name=task]:checked")).hasCount(many);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/bulk-" + width + ".png")));
        }
    }

    private Pairing inHand() {
        Pairing pairing = walk.pairing();
        movers.come(OFFICER, "批量科员", Role.SECONDARY_SECTION, null);
        walk.start(pairing, YEAR);
        walk.toSection(pairing, YEAR);
        tasks.setAssignee(walk.task(pairing, YEAR).getId(), OFFICER);
        return pairing;
    }

    private BrowserContext session(int width) {
        BrowserContext session = Browser.session(port, width, 800);
        Browser.signIn(session.newPage(), OFFICER, PASSWORD);
        return session;
    }

    private void click(Locator target) {
        clicks++;
        target.click();
    }
}
