package cn.xieshou.ledger.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityConfirmation;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.ActivityState;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.Accessibility;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.Clicks;
import cn.xieshou.testing.CutLine;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.Photographs;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A liaison records on a phone, with and without a line; the other school confirms, and the quota's bar moves (R-ACT-1). */
@XieshouTest
class RecordingBrowserTest {

    private static final String PASSWORD = "ban-li-ye-26";
    private static final int PHONE = 360;

    @LocalServerPort
    int port;

    @Autowired
    ActivityWalk walk;

    @Autowired
    PairingWalk tasks;

    @Autowired
    Activities activities;

    @Autowired
    ActivityFiles files;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    private Pairing pairing;
    private CutLine line;

    /** One picture at two schools would be doubted. */
    private static int taken = 1;

    @BeforeEach
    void begin() throws IOException {
        pairing = walk.begin();
        line = new CutLine(port);
        passwords.choose(ActivityWalk.liaison(pairing, Side.SUPPORTING), PASSWORD);
        passwords.choose(ActivityWalk.liaison(pairing, Side.RECIPIENT), PASSWORD);
    }

    @AfterEach
    void backToToday() throws IOException {
        clock.reset();
        line.close();
    }

    @Test
    void fromThePhonesPictureToTheBarThatMoves() throws IOException {
        try (BrowserContext session = session(Side.SUPPORTING)) {
            Page page = form(session);
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            Clicks clicks = new Clicks("An activity with a picture, recorded at 360 px");
            lecture(page, "阅读教学");
            photograph(page);
            assertThat(page.locator("#chosen-files li")).hasCount(1);
            clicks.on(page.getByText("登记，请对方核对"));
            page.waitForURL(Pattern.compile(".*/activities/\\d+"));
            clicks.done();
            assertThat(page.locator("main")).containsText("待对方核对");
            assertThat(page.locator("main")).containsText("照片.jpg");
        }
        try (BrowserContext session = session(Side.RECIPIENT)) {
            Page page = session.pages().get(0);
            Locator bar = bar(page);
            assertThat(bar).containsText("还差2次");
            page.navigate(
                    "/tasks/" + tasks.task(pairing, ActivityConfirmation.CHECK).getId());
            page.getByLabel(Pattern.compile("阅读教学")).first().check();
            page.locator("#task-form")
                    .getByText("提交", new Locator.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            assertThat(page.locator("h1")).hasText("已提交");
            assertThat(bar(page)).containsText("还差1次");
        }
    }

    @Test
    void whatIsRecordedWhileTheLineIsGoneArrivesWhenItComesBack() throws IOException {
        try (BrowserContext session = session(Side.SUPPORTING)) {
            Page page = form(session);
            eventually(page, "caches.open('xieshou-away').then(kept => kept.match('/activities/away')).then(Boolean)");
            lecture(page, "课堂提问");
            line.cut();
            photograph(page);
            assertThat(page.locator("#files")).containsText("照片.jpg：先保存在本机");
            page.getByText("登记，请对方核对").click();
            assertThat(page.locator("#kept-said")).containsText("没有网络，这条登记连同照片已经保存在本机");
            assertThat(page.locator("#kept")).containsText("课堂提问");

            page.reload();
            assertThat(page.locator("h1")).hasText("没有网络时登记活动");
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            page.locator("#file").setInputFiles(new FilePayload("照片.heic", "image/heic", Photographs.heic("mif1")));
            assertThat(page.locator("#kept-said")).containsText("兼容性最佳");
            lecture(page, "作业评价");
            photograph(page);
            page.getByText("保存，联网后登记").click();
            assertThat(page.locator("#kept li")).hasCount(2);
            assertThat(activities.newest(pairing.id(), 2026, 9)).isEmpty();

            line.mend();
            page.navigate("/");
            nothingWaits(page);
        }
        List<Activity> arrived = activities.newest(pairing.id(), 2026, 9);
        assertThat(arrived).extracting(Activity::topic).containsExactlyInAnyOrder("课堂提问", "作业评价");
        assertThat(arrived).hasSize(2).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(ActivityState.WAITING);
            assertThat(files.of(one)).hasSize(1);
        });
    }

    @Test
    void whatTheServerRefusesLaterIsStillThereToBeMended() {
        try (BrowserContext session = session(Side.SUPPORTING)) {
            Page page = form(session);
            lecture(page, "作业评价");
            page.getByLabel("时长").fill("两小时");
            line.cut();
            page.getByText("登记，请对方核对").click();
            assertThat(page.locator("#kept")).containsText("还没有送出");
            line.mend();
            page.getByText("现在送出").click();
            assertThat(page.locator("#kept")).containsText("没有登记成功");
            assertThat(page.locator("#kept")).containsText("请填写数字");
            page.locator("#kept").getByText("修改").click();
            assertThat(page.locator("#topic")).hasValue("作业评价");
            page.getByLabel("时长").fill("2");
            page.getByText("登记，请对方核对").click();
            page.waitForURL(Pattern.compile(".*/activities/\\d+"));
            page.navigate("/activities");
            nothingWaits(page);
        }
        assertThat(activities.newest(pairing.id(), 2026, 9)).hasSize(1);
    }

    @Test
    void whatWasTypedIsThereAfterReloadingAndNobodyElseIsShownIt() {
        try (BrowserContext session = session(Side.SUPPORTING)) {
            Page page = form(session);
            page.getByLabel("活动主题").fill("分数教学");
            page.waitForURL(Pattern.compile(".*key=activity-.*"));
            page.waitForTimeout(500);
            page.reload();
            assertThat(page.locator("#topic")).hasValue("分数教学");
            page.navigate("/activities/new/" + pairing.id());
            assertThat(page.locator("#kept")).containsText("没有登记完：分数教学");

            session.clearCookies();
            page.navigate("/login");
            Browser.signIn(page, ActivityWalk.liaison(pairing, Side.RECIPIENT), PASSWORD);
            page.navigate("/activities/new/" + pairing.id());
            eventually(page, "window.activityKept.all('places').then(places => places.length > 0)");
            assertThat(page.locator("#kept")).isHidden();
        }
    }

    /** A wait for a promise, which Playwright by itself takes for true. */
    private static void eventually(Page page, String promise) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(promise)));
    }

    private static void nothingWaits(Page page) {
        eventually(page, "window.activityKept.all('activities').then(waiting => waiting.length === 0)");
        assertThat(page.locator("#kept")).isHidden();
    }

    private Locator bar(Page page) {
        page.navigate("/pairings/" + pairing.id() + "/years");
        return page.locator(".quota-bars li", new Page.LocatorOptions().setHasText("教育理论讲座"));
    }

    private Page form(BrowserContext session) {
        Page page = session.pages().get(0);
        page.navigate("/activities/new/" + pairing.id());
        return page;
    }

    private static void lecture(Page page, String topic) {
        page.locator("#type").selectOption("theory-lecture");
        page.locator("#heldOn").fill("2026-10-09");
        page.locator("#hours").fill("2");
        page.locator("#topic").fill(topic);
        page.locator("#place").selectOption("RECIPIENT");
        page.locator("#happened").fill("讲了怎样提问");
        Locator people = page.locator("[data-adds-to=supportingPeople]");
        if (people.count() > 0) {
            people.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        } else {
            page.locator("#supportingPeople")
                    .fill(String.valueOf(page.evaluate("window.sessionStorage.getItem('who')")));
        }
        page.evaluate("window.sessionStorage.setItem('who', document.querySelector('#supportingPeople').value)");
    }

    private void photograph(Page page) throws IOException {
        page.locator("#file")
                .setInputFiles(new FilePayload("照片.jpg", "image/jpeg", Photographs.jpeg(200, 100 + taken++)));
    }

    private BrowserContext session(Side side) {
        BrowserContext session = Browser.session(line.port(), PHONE, 780);
        Browser.signIn(session.newPage(), ActivityWalk.liaison(pairing, side), PASSWORD);
        return session;
    }
}
