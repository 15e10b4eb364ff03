package cn.xieshou.portal.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Browser;
import cn.xieshou.testing.XieshouTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A draft that cannot be kept for a while: the page says why, goes on trying, and warns whoever leaves. */
@XieshouTest
class LostLineBrowserTest extends PlanInTheBrowser {

    private static final String GOAL = "二、工作目标";

    @Test
    void whatCannotBeKeptSaysWhyAndIsKeptWhenItCan() {
        try (BrowserContext session = session(PHONE, true)) {
            Page page = open(session);
            Locator state = page.locator("#draft-state");

            session.setOffline(true);
            page.getByLabel(GOAL).fill("没有网络时写的");
            assertThat(state).containsText("请检查网络");
            session.setOffline(false);
            assertThat(state).containsText("草稿保存于");

            session.route("**/draft", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            page.getByLabel(GOAL).fill("重启时写的");
            assertThat(state).containsText("可能正在重新启动");
            session.unroute("**/draft");
            comeBack(page);
            assertThat(state).containsText("草稿保存于");

            session.clearCookies();
            page.getByLabel(GOAL).fill("退出以后写的");
            assertThat(state).containsText("已退出登录");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(PHONE);
            assertThat(page.getByLabel(GOAL)).hasValue("退出以后写的");
            Browser.signIn(page.waitForPopup(() -> state.locator("a").click()), task.getAssignee(), PASSWORD);
            comeBack(page);
            assertThat(state).containsText("草稿保存于");
            page.reload();
            assertThat(page.getByLabel(GOAL)).hasValue("退出以后写的");
        }
    }

    @Test
    void whoLeavesIsWarnedOnlyWhereWhatWasTypedWouldNotGoAlong() {
        try (BrowserContext session = session(DESK, true)) {
            Page page = open(session);
            List<String> warned = new ArrayList<>();
            page.onDialog(dialog -> {
                warned.add(dialog.type());
                dialog.accept();
            });
            session.route("**/draft", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            page.getByLabel(GOAL).click();
            page.keyboard().type("x");
            assertThat(page.locator("#draft-state")).containsText("可能正在重新启动");
            page.navigate("/");
            assertThat(warned).as("not kept").containsExactly("beforeunload");
            session.unroute("**/draft");

            open(session);
            page.getByLabel(GOAL).fill("写完就走");
            page.navigate("/");
            open(session);
            assertThat(page.getByLabel(GOAL)).hasValue("写完就走");
            page.getByLabel(GOAL).fill("写完就添加一行");
            page.locator("button[value='add:months']").click();
            assertThat(page.getByLabel(GOAL)).hasValue("写完就添加一行");
            assertThat(warned).as("it goes along").hasSize(1);

            page.getByLabel(GOAL).fill("长".repeat(8000));
            page.navigate("/");
            assertThat(warned).as("too long to go along").hasSize(2);
        }
    }

    /** As a window does that is looked at again. */
    private static void comeBack(Page page) {
        page.evaluate("window.dispatchEvent(new Event('focus'))");
    }
}
