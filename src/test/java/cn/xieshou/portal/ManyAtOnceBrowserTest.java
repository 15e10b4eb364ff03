package cn.xieshou.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the bureau does to many at once, in a real browser: choosing the schools of a round, urging everybody who is late. */
@XieshouTest
class ManyAtOnceBrowserTest {

    private static final String PASSWORD = "yi-ci-ban-hao-duo";

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    PlanWalk plans;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSchoolsOfARoundAreChosenByLevelAndAllAtOnce() {
        county.bureau();
        county.rural("many-xx", "众选乡小", SchoolLevel.PRIMARY);
        county.rural("many-zx", "众选乡中", SchoolLevel.JUNIOR_SECONDARY);
        try (BrowserContext session = Browser.session(port, 1366, 768)) {
            Page page = session.newPage();
            page.navigate("/rounds/new");
            Browser.signIn(page, "office", SmallCounty.PASSWORD);
            Locator schools = page.locator("fieldset", new Page.LocatorOptions().setHasText("受援学校"));
            Locator primary = schools.getByLabel("众选乡小");
            Locator secondary = schools.getByLabel("众选乡中");

            assertThat(secondary).isVisible();
            schools.locator("select").selectOption("小学");
            assertThat(secondary).isHidden();
            press(schools, "全选");
            schools.locator("select").selectOption("");

            assertThat(primary).isChecked();
            assertThat(secondary).isVisible();
            assertThat(secondary).not().isChecked();
            int ticked = schools.locator("input:checked").count();
            assertThat(schools.getByRole(AriaRole.STATUS))
                    .hasText("已选 " + ticked + " 所，共 " + schools.locator("input").count() + " 所");

            press(schools, "全不选");
            assertThat(schools.locator("input:checked")).hasCount(0);
            primary.check();
            assertThat(schools.getByRole(AriaRole.STATUS)).containsText("已选 1 所");
            assertThat(page.locator("fieldset", new Page.LocatorOptions().setHasText("支援学校"))
                            .locator("input:checked"))
                    .hasCount(0);
        }
    }

    @Test
    void urgingManyAsksBeforeItMails() {
        Pairing owing = plans.pairing();
        plans.start(owing, 2026);
        passwords.choose(PlanWalk.SECTION, PASSWORD);
        int mails = mails(owing);
        try (BrowserContext session = Browser.session(port, 1366, 768)) {
            Page page = session.newPage();
            page.navigate("/plans?year=2026&q=" + owing.id());
            Browser.signIn(page, PlanWalk.SECTION, PASSWORD);

            page.getByText("催办筛选出的未备案方案").click();
            assertThat(page.locator("details.confirm form")).containsText("（1件）的办理人各发一封催办邮件");
            assertThat(acts(owing)).isNotEmpty().doesNotContain(Act.URGED);
            assertThat(mails(owing)).isEqualTo(mails);

            page.getByText("确认催办").click();
            assertThat(page.locator("#urged")).containsText("已催办1件");
            assertThat(acts(owing)).contains(Act.URGED);
            assertThat(mails(owing)).isEqualTo(mails + 1);
        }
    }

    private static void press(Locator within, String button) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private List<Act> acts(Pairing pairing) {
        return trail.of(pairing.id()).stream().map(TrailLine::act).toList();
    }

    private int mails(Pairing pairing) {
        return jdbc.sql("select count(*) from mail where matter_key = ?")
                .param(pairing.id())
                .query(Integer.class)
                .single();
    }
}
