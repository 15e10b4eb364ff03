package cn.xieshou.rehearsal;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import com.microsoft.playwright.Locator.ScreenshotOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pictures of the help pages show: whose page, which part of it, and what was done there before. */
@Component
class PictureList {

    private static final String MAIN = "main";
    private static final String PRINCIPAL = "erzhong.principal";
    private static final String SECTION = "zhongjiao";

    private final Worklist worklist;
    private final JdbcClient jdbc;

    PictureList(Worklist worklist, JdbcClient jdbc) {
        this.worklist = worklist;
        this.jdbc = jdbc;
    }

    /**
     * One picture.
     *
     * @param name its file's, and the one by which a help page calls it
     * @param part selector of what is at the top of it; what stands there in words is kept beside it
     * @param before what happens on the page before
     * @param after what leaves the page as it was
     */
    record Shot(String name, String account, String path, String part, Consumer<Page> before, Consumer<Page> after) {

        private Shot(String name, String account, String path, String part) {
            this(name, account, path, part, page -> {}, page -> {});
        }
    }

    List<Shot> all() {
        String signing = task(PRINCIPAL, AgreementSigning.SIGN_RECIPIENT);
        String reviewing = task(SECTION, AnnualPlanFiling.REVIEW);
        String drafter = jdbc.sql("select min(ASSIGNEE_) from ACT_RU_TASK where TASK_DEF_KEY_ = ?")
                .param(AnnualPlanFiling.DRAFT)
                .query(String.class)
                .single();
        return List.of(
                new Shot("task", SECTION, reviewing, MAIN),
                new Shot("search", "office", "/search?q=ez", MAIN),
                new Shot("principal-home", PRINCIPAL, "/", MAIN),
                new Shot("principal-sign", PRINCIPAL, signing, "#task-form"),
                new Shot("liaison-months", drafter, task(drafter, AnnualPlanFiling.DRAFT), "#f-months"),
                new Shot("office-home", "office", "/", MAIN),
                new Shot("office-pairings", "office", "/pairings", MAIN),
                new Shot("office-roster", "office", "/roster", MAIN),
                new Shot("section-bulk", SECTION, "/tasks/bulk?step=review-plan", MAIN),
                new Shot("section-review", SECTION, reviewing, "#task-form"),
                new Shot("personnel-secondments", "renmi", "/secondments", MAIN),
                new Shot("leader-overview", "leader", "/overview", MAIN, PictureList::drawn, page -> {}),
                new Shot("admin-accounts", "admin", "/accounts", MAIN),
                new Shot("admin-log", "admin", "/security-log", MAIN),
                // Last, for a draft is begun with it.
                new Shot("attachments", PRINCIPAL, signing, "#files", PictureList::attach, PictureList::detach));
    }

    /** The page of the person's first task of that kind, by its pairing. */
    private String task(String account, String key) {
        return worklist.of(account).stream()
                .filter(task -> task.taskKey().equals(key))
                .min(Comparator.comparing(OpenTask::businessKey))
                .map(task -> "/tasks/" + task.taskId())
                .orElseThrow();
    }

    private static void attach(Page page) {
        byte[] scan = page.locator(".readable").screenshot(new ScreenshotOptions().setType(ScreenshotType.JPEG));
        page.setInputFiles("#file", new FilePayload("签字盖章页.jpg", "image/jpeg", scan));
        page.locator("#chosen-files .files li").waitFor();
    }

    private static void detach(Page page) {
        page.locator("#chosen-files button[name=_unfile]").click();
        page.locator("#chosen-files .files li").waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void drawn(Page page) {
        page.locator(".chart[data-drawn=done] canvas").first().waitFor();
    }
}
