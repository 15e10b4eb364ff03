package cn.xieshou.summary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.xieshou.paper.word.WordText;
import cn.xieshou.shared.Side;
import cn.xieshou.summary.SummaryWalk;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A liaison drafts the summary on a telephone; whatever is typed is there after reloading and after going back. The office saves the county's
 * and takes it away as Word (R-SUM-1).
 */
@XieshouTest
class DraftSummaryBrowserTest {

    private static final String PASSWORD = "zong-jie-ye-26";
    private static final String LEARNT = "三、收获与体会";

    @LocalServerPort
    int port;

    @Autowired
    SummaryWalk walk;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void nothingTypedIsLostOnANarrowScreen() {
        long id = walk.begin(Side.RECIPIENT);
        String liaison = walk.liaison(id);
        passwords.choose(liaison, PASSWORD);
        try (BrowserContext session = Browser.session(port, 360, 800)) {
            Page page = session.newPage();
            Browser.signIn(page, liaison, PASSWORD);
            page.navigate("/tasks/" + walk.task(id).getId());
            Locator learnt = page.getByLabel(LEARNT);
            learnt.fill("学会了用错因安排讲评，共【活动次数】。");
            page.reload();
            assertThat(learnt).hasValue("学会了用错因安排讲评，共【活动次数】。");
            assertThat(page.locator(".readable a").first()).isVisible();
            page.getByLabel("四、存在的不足").fill("外出学习少【错名】。");
            page.getByLabel("五、下一步打算").fill("每月互访。");
            page.getByLabel("二、开展的工作").fill("共【活动次数】。");
            page.locator(".task-ways button.btn-primary").click();
            assertThat(page.locator("#problems")).containsText("没有叫“错名”的数字");
            assertThat(learnt).hasValue("学会了用错因安排讲评，共【活动次数】。");
            page.goBack();
            assertThat(page.getByLabel("五、下一步打算")).hasValue("每月互访。");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/draft-summary-360.png"))
                    .setFullPage(true));
            page.getByLabel("四、存在的不足").fill("外出学习少。");
            page.locator(".task-ways button.btn-primary").click();
            assertThat(page.locator("h1")).not().containsText("起草");
        }
    }

    @Test
    void theCountysSummaryIsTakenAwayAsWord() throws IOException {
        walk.read(Side.SUPPORTING);
        passwords.choose("office", SmallCounty.PASSWORD);
        try (BrowserContext session = Browser.session(port, 1366, 900)) {
            Page page = session.newPage();
            Browser.signIn(page, "office", SmallCounty.PASSWORD);
            page.navigate("/summaries/county?year=" + SummaryWalk.YEAR);
            page.getByLabel(LEARNT).fill("坚持每月共同教研，共【活动次数】。");
            page.locator("#write button[type=submit]").click();
            assertThat(page.locator("#text .typed").last()).isVisible();
            String read = page.locator("#text").innerText();
            Download word = page.waitForDownload(() -> page.getByText("下载全文").click());
            String text = WordText.of(Files.readAllBytes(word.path()));
            Assertions.assertThat(word.suggestedFilename()).endsWith(".docx").contains("2026—2027学年");
            Assertions.assertThat(text)
                    .contains("城乡学校结对帮扶工作总结", LEARNT)
                    .containsPattern("坚持每月共同教研，共\\d+次。")
                    .doesNotContain("【活动次数】");
            Assertions.assertThat(read).containsPattern("坚持每月共同教研，共\\d+次。");
        }
    }
}
