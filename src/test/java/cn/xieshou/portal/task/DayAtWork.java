package cn.xieshou.portal.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Browser;
import cn.xieshou.testing.Clicks;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.task.Task;

/** Somebody signed in before a screen of one width, on which every page has to fit; what they click is counted. */
final class DayAtWork implements AutoCloseable {

    private final int width;
    private final BrowserContext session;
    private final Page page;
    private Clicks clicks = new Clicks("");

    DayAtWork(int port, int width, String account, String password) {
        this.width = width;
        session = Browser.session(port, width, 800);
        page = session.newPage();
        Browser.signIn(page, account, password);
    }

    Page page() {
        return page;
    }

    /** From here on clicks and seconds count. */
    void begins(String what, String path) {
        page.navigate(path);
        fits();
        clicks = new Clicks(what + " (" + width + " px)");
    }

    void opens(Task task) {
        clicks.on(page.locator("main a[href='/go/" + task.getId() + "']").first());
        assertThat(page.locator("h1")).hasText(task.getName());
        fits();
    }

    void clicks(String words) {
        clicks.on(page.locator("main").getByText(words, new Locator.GetByTextOptions().setExact(true)));
        fits();
    }

    void presses(String button) {
        clicks.on(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
        fits();
    }

    int clicks() {
        return clicks.done();
    }

    private void fits() {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(width);
    }

    @Override
    public void close() {
        session.close();
    }
}
