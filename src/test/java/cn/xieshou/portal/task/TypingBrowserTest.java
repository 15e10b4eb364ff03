package cn.xieshou.portal.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.draft.Drafts;
import cn.xieshou.testing.Accessibility;
import cn.xieshou.testing.XieshouTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do to a long form without thinking of it: reload, press Return, go back, open it twice; nothing typed is lost. */
@XieshouTest
class TypingBrowserTest extends PlanInTheBrowser {

    private static final String GOAL = "二、工作目标";

    @Autowired
    Drafts drafts;

    @Test
    void whatWasTypedAMomentAgoIsThereAfterReloading() {
        try (BrowserContext session = session(DESK, true)) {
            Page page = open(session);
            page.getByLabel(GOAL).fill("本学年开齐音乐课");
            page.reload();
            assertThat(page.getByLabel(GOAL)).hasValue("本学年开齐音乐课");
            page.getByLabel(GOAL).fill("本学年开齐音乐、美术课");
            page.waitForTimeout(300);
            page.reload();
            assertThat(page.getByLabel(GOAL)).hasValue("本学年开齐音乐、美术课");
            assertThat(page.locator("#draft-state")).containsText("草稿保存于");
        }
        assertThat(drafts.find(task.getId(), task.getAssignee()).orElseThrow().values())
                .containsValue("本学年开齐音乐、美术课");
    }

    @Test
    void returnGoesToTheNextFieldAndTheButtonKeepsWithoutLeavingThePlace() {
        try (BrowserContext session = session(DESK, true)) {
            Page page = open(session);
            Locator activity = page.locator("#f-months tbody tr")
                    .nth(4)
                    .locator("input[type=text], .one-line")
                    .first();
            activity.fill("送教下乡");
            activity.press("Enter");
            assertThat(activity).not().isFocused();
            assertThat(page.locator("#f-months tbody tr").nth(4).locator(":focus"))
                    .hasCount(1);
            page.getByText("保存草稿").last().click();
            assertThat(page.locator("#draft-state")).containsText("草稿保存于");
            assertThat(((Number) page.evaluate("window.scrollY")).doubleValue())
                    .as("not at the beginning")
                    .isGreaterThan(300);
        }
    }

    @Test
    void aButtonInATableStaysAtTheRowAndOneMayGoBack() {
        try (BrowserContext session = session(PHONE, true)) {
            Page page = open(session);
            Locator rows = page.locator("#f-months tbody tr:not(.row-told)");
            int before = rows.count();
            page.locator("#f-months").getByText("添加一行").click();
            assertThat(rows).hasCount(before + 1);
            assertThat(rows.last()).isInViewport();
            rows.nth(3).locator(".row-fold summary").click();
            rows.nth(3).getByText("删除").click();
            assertThat(rows).hasCount(before);
            assertThat(rows.nth(3)).isInViewport();
            assertThat(page.locator("#f-months [role=status]")).containsText("已删除第4行");
            page.goBack();
            assertThat(page.locator("h1")).hasText(task.getName());
            assertThat(rows).hasCount(before);
        }
    }

    @Test
    void whoSignsOutAfterTypingIsAskedWhatBecomesOfTheDraft() {
        try (BrowserContext session = session(DESK, true)) {
            Page page = open(session);
            page.getByLabel(GOAL).fill("在公用电脑上写的");
            assertThat(page.locator("#draft-state")).containsText("草稿保存于");
            page.locator("details.user summary").click();
            page.locator(".user-menu button").click();
            page.getByLabel("同时删除我的草稿").check();
            page.locator("main button").click();
            assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        }
        assertThat(drafts.find(task.getId(), task.getAssignee())).isEmpty();
    }

    @Test
    void aSecondWindowDoesNotWriteOverWhatTheFirstHasKept() {
        try (BrowserContext session = session(DESK, true)) {
            Page first = open(session);
            Page second = openAgain(session);
            first.getByLabel(GOAL).fill("第一个窗口里写的");
            assertThat(first.locator("#draft-state")).containsText("草稿保存于");
            second.getByLabel(GOAL).fill("第二个窗口里写的");
            assertThat(second.locator("#draft-state")).containsText("这一步在另一个窗口或另一台设备上也填写过");
            first.getByLabel(GOAL).fill("第一个窗口里接着写的");
            assertThat(first.locator("#draft-state")).not().containsText("另一个窗口");
            first.reload();
            assertThat(first.getByLabel(GOAL)).hasValue("第一个窗口里接着写的");
        }
    }

    /** A quick button in a second window: it says so there, and what was typed in either window stays. */
    @Test
    void aRowIsNotAddedOverWhatAnotherWindowHasKept() {
        try (BrowserContext session = session(DESK, true)) {
            Page first = open(session);
            Page second = openAgain(session);
            Page third = openAgain(session);
            first.getByLabel(GOAL).fill("第一个窗口里写的");
            assertThat(first.locator("#draft-state")).containsText("草稿保存于");
            second.getByLabel(GOAL).fill("第二个窗口里写的");
            Locator rows = second.locator("#f-months tbody tr:not(.row-told)");
            int before = rows.count();
            second.locator("button[value='add:months']").click();
            Locator left = second.locator("#left-typed");
            assertThat(left).isFocused();
            assertThat(left).containsText("没有保存：这一步在另一个窗口");
            assertThat(left.locator("li")).hasCount(1);
            assertThat(second.getByLabel(GOAL)).hasValue("第一个窗口里写的");
            assertThat(rows).hasCount(before);
            assertThat(kept()).isEqualTo("第一个窗口里写的");
            button(second, "全部放回").click();
            second.locator("button[value='add:months']").click();
            assertThat(rows).hasCount(before + 1);
            assertThat(second.getByLabel(GOAL)).hasValue("第二个窗口里写的");
            third.locator("button[value='copy:months:0']").click();
            assertThat(third.locator("#left-typed")).containsText("没有保存");
            assertThat(third.locator("#left-typed li")).hasCount(0);
            assertThat(kept()).isEqualTo("第二个窗口里写的");
        }
    }

    /** A browser leaves a page when the next one has come: what the first sends then is newer than what the next was drawn with. */
    @Test
    void aReloadWhileTheDraftIsOnItsWayIsNoOtherWindow() {
        try (BrowserContext session = session(DESK, true)) {
            Page page = open(session);
            page.getByLabel(GOAL).fill("开齐音乐课");
            assertThat(page.locator("#draft-state")).containsText("草稿保存于");
            page.getByLabel(GOAL).fill("开齐音乐、美术课");
            page.reload();
            assertThat(page.getByLabel(GOAL)).hasValue("开齐音乐、美术课");
            assertThat(page.locator("#draft-state")).containsText("草稿保存于");
            page.getByLabel(GOAL).fill("开齐音乐、美术、体育课");
            assertThat(page.locator("#draft-state")).not().containsText("放回");
            page.waitForTimeout(2500);
            assertThat(page.locator("#draft-state")).containsText("草稿保存于");
        }
        assertThat(kept()).isEqualTo("开齐音乐、美术、体育课");
    }

    @Test
    void whatTwoWindowsWroteIsBothThereAfterReadingThePageAnew() {
        try (BrowserContext session = session(DESK, true)) {
            Page first = open(session);
            Page second = openAgain(session);
            first.getByLabel(GOAL).fill("第一个窗口里写的");
            assertThat(first.locator("#draft-state")).containsText("草稿保存于");
            second.getByLabel(GOAL).fill("第二个窗口里写的");
            assertThat(second.locator("#draft-state")).containsText("提交不受影响");
            second.locator("#draft-state").getByText("刷新本页").click();
            assertThat(second.getByLabel(GOAL)).hasValue("第一个窗口里写的");
            second.reload();
            Locator left = second.locator(".left-typed");
            assertThat(left).containsText("第二个窗口里写的");
            assertThat(Accessibility.seriousFindings(second)).isEmpty();
            left.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("放回 ?二、工作目标")))
                    .click();
            assertThat(second.getByLabel(GOAL)).hasValue("第二个窗口里写的");
            assertThat(second.getByLabel(GOAL)).isFocused();
            assertThat(left).isHidden();
            assertThat(second.locator("#draft-state")).containsText("草稿保存于");
            second.reload();
            assertThat(second.getByLabel(GOAL)).hasValue("第二个窗口里写的");
            assertThat(left).isHidden();
        }
    }

    @Test
    void whatWasTypedWithoutANetworkIsThereAfterReloading() {
        try (BrowserContext session = session(DESK, true)) {
            Page page = open(session);
            session.route("**/draft", Route::abort);
            page.getByLabel(GOAL).fill("在地下室写的");
            assertThat(page.locator("#draft-state")).containsText("草稿没有保存上");
            page.waitForTimeout(200);
            page.reload();
            assertThat(page.getByLabel(GOAL)).hasValue("在地下室写的");
            session.unroute("**/draft");
            page.getByLabel(GOAL).fill("回到办公室接着写");
            assertThat(page.locator("#draft-state")).containsText("草稿保存于");
        }
        assertThat(kept()).isEqualTo("回到办公室接着写");
    }

    private Object kept() {
        Map<String, Object> values =
                drafts.find(task.getId(), task.getAssignee()).orElseThrow().values();
        return values.get("goals");
    }
}
