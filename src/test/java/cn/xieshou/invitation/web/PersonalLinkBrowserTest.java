package cn.xieshou.invitation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Tries;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.Clicks;
import cn.xieshou.testing.ForeignWords;
import cn.xieshou.testing.Screens;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.SlowLine;
import cn.xieshou.testing.Staff;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A teacher without an account at the telephone, with a slip in the other hand. */
@XieshouTest
class PersonalLinkBrowserTest {

    private static final int PHONE = 360;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    SelectionWalk walk;

    @Autowired
    Staff staff;

    @Autowired
    LinkVisits visits;

    @Autowired
    Tries tries;

    @Autowired
    EngineClock clock;

    private String code;

    @BeforeEach
    void aSlipIsPrinted() {
        tries.forget();
        clock.set(Instant.parse("2026-07-01T02:00:00Z"));
        Pairing pairing = walk.begun("county");
        walk.shortage(pairing);
        String school = pairing.supportingSchool();
        Teacher teacher = staff.teacher(school, "音乐", Backbone.COUNTY, Sex.FEMALE, LocalDate.of(1970, 1, 1), 2);
        code = visits.print(
                port, school + ".liaison", "/invitations/volunteer." + pairing.id() + ".2026", teacher.staffNumber());
    }

    @AfterEach
    void backToToday() {
        clock.reset();
        tries.forget();
    }

    @Test
    void theTeacherAnswersWithThreeClicks() {
        Screens screens = new Screens(port, ForeignWords.outsideNamesOf(context));
        Page page = screens.stranger().newPage();
        page.setViewportSize(PHONE, 800);
        page.navigate("/p");
        screens.examine(page, "/p");
        page.setViewportSize(PHONE, 800);
        Clicks clicks = new Clicks("a teacher answers a personal link");
        page.locator("input[name=key]").fill(code.toLowerCase());
        clicks.on(page.locator("main button[type=submit]"));
        assertThat(page.locator("h1")).hasText("支教意愿");
        // Sent blank, it says at the field what is missing, and holds on.
        screens.examine(page, "/p?key=");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".field-problem")).hasText("请选择本人意愿");
        screens.fits(page, "/p, refused");
        page.setViewportSize(PHONE, 800);
        clicks.on(page.getByText("本人自愿支教", new Page.GetByTextOptions().setExact(false))
                .first());
        clicks.on(page.locator("main button[type=submit]"));
        assertThat(page.locator("main")).containsText("已经收到");
        screens.examine(page, "/p, answered");
        assertThat(clicks.done()).isEqualTo(3);
        assertThat(screens.findings()).isEmpty();
        screens.close();
    }

    @Test
    void theLinkOpensQuicklyOverASlowLine() {
        try (BrowserContext fresh = Browser.session(port, PHONE, 800)) {
            SlowLine.opensQuickly(fresh, "/p?key=" + code, "a personal link");
        }
    }
}
