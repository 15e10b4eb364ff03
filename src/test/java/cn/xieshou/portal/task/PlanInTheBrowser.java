package cn.xieshou.portal.task;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.Browser;
import cn.xieshou.workflow.account.AccountPasswords;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A liaison before a plan that is to be drafted: the longest form, with a table of months. */
abstract class PlanInTheBrowser {

    static final int DESK = 1366;
    static final int PHONE = 360;
    static final int YEAR = 2026;

    static final String PASSWORD = "ban-li-ye-26";
    private static final int HEIGHT = 800;

    @LocalServerPort
    int port;

    @Autowired
    PlanWalk plans;

    @Autowired
    AccountPasswords passwords;

    Task task;

    @BeforeEach
    void draftingAPlan() {
        Pairing pairing = plans.pairing();
        plans.start(pairing, YEAR);
        task = plans.task(pairing, YEAR);
        passwords.choose(task.getAssignee(), PASSWORD);
    }

    /** The liaison's browser, signed in, with one page. */
    BrowserContext session(int width, boolean scripts) {
        BrowserContext session =
                scripts ? Browser.session(port, width, HEIGHT) : Browser.sessionWithoutScripts(port, width, HEIGHT);
        Browser.signIn(session.newPage(), task.getAssignee(), PASSWORD);
        return session;
    }

    /** The plan in that page. */
    Page open(BrowserContext session) {
        return opened(session.pages().get(0));
    }

    /** The plan once more, in another window. */
    Page openAgain(BrowserContext session) {
        return opened(session.newPage());
    }

    private Page opened(Page page) {
        page.navigate("/tasks/" + task.getId());
        return page;
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
