package cn.xieshou.portal.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.draft.Drafts;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.Accessibility;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.Clicks;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SlowLine;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People's minutes with a task: a principal on the phone, an officer at the desk, a liaison with a plan. */
@XieshouTest
class TaskPageBrowserTest {

    private static final String PASSWORD = "ban-li-ye-26";
    private static final int YEAR = 2026;
    private static final int PHONE = 360;
    private static final int DESK = 1366;

    @LocalServerPort
    int port;

    @Autowired
    PairingWalk walk;

    @Autowired
    PlanWalk plans;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    Drafts drafts;

    @Autowired
    TaskService tasks;

    @Autowired
    Clock clock;

    @Test
    void aPrincipalSignsOnThePhoneWithThreeClicks() {
        Task signing = signing();
        try (BrowserContext session = session(signing.getAssignee(), PHONE)) {
            Page page = session.pages().get(0);
            page.navigate("/");
            Clicks clicks = new Clicks("a principal signs");
            clicks.on(page.locator("main td a", text("办理")).first());
            assertThat(page.locator("h1")).hasText(signing.getName());
            assertThat(page.locator(".task-reading")).containsText("城乡学校结对帮扶协议");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(PHONE);
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            clicks.on(page.getByLabel("我已通读协议全文"));
            clicks.on(button(page, "签署"));
            assertThat(page.locator("main")).containsText("下一步：");
            assertThat(clicks.done()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void anOfficerFilesAPlanWithTwoClicksAndClaimsNothing() {
        Pairing pairing = plans.pairing();
        plans.start(pairing, YEAR);
        plans.toSection(pairing, YEAR);
        String task = plans.task(pairing, YEAR).getId();
        try (BrowserContext session = session(PlanWalk.SECTION, DESK)) {
            Page page = session.pages().get(0);
            page.navigate("/pairings/" + pairing.id());
            Clicks clicks = new Clicks("an officer files a plan");
            clicks.on(page.locator("main a[href='/go/" + task + "']").first());
            assertThat(page.locator(".task-reading")).containsText("月度安排");
            clicks.on(button(page, "准予备案"));
            assertThat(page.locator("main")).containsText("备案");
            assertThat(page.locator("h1")).hasText("已提交");
            assertThat(clicks.done()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void returningAsksForTheOpinionAndTakesAlongWhatWasWrittenAsARemark() {
        Task signing = signing();
        try (BrowserContext session = session(signing.getAssignee(), DESK)) {
            Page page = session.pages().get(0);
            page.navigate("/tasks/" + signing.getId());
            page.getByLabel("附言").fill("请补充听课次数");
            button(page, "退回起草人修改…").click();
            assertThat(page.locator(".alert-warning:not(.left-typed)")).containsText("“附言”里写的内容不随这一种办理提交");
            assertThat(page.getByLabel("退回意见")).hasValue("请补充听课次数");
            assertThat(page.getByLabel("退回意见")).isInViewport();
            button(page, "退回起草人修改").click();
            assertThat(page.locator("h1")).hasText("已提交");
        }
        Task draft = tasks.createTaskQuery()
                .processInstanceId(signing.getProcessInstanceId())
                .singleResult();
        try (BrowserContext session = session(draft.getAssignee(), DESK)) {
            Page page = session.pages().get(0);
            page.navigate("/tasks/" + draft.getId());
            assertThat(page.locator(".task-head")).containsText("请补充听课次数");
        }
    }

    @Test
    void whatIsTypedIsFoundAgainOnAnotherDeviceAndGoneAfterSubmission() {
        Pairing pairing = plans.pairing();
        plans.start(pairing, YEAR);
        Task task = plans.task(pairing, YEAR);
        String account = task.getAssignee();
        try (BrowserContext desk = session(account, DESK)) {
            Page page = desk.pages().get(0);
            page.navigate("/tasks/" + task.getId());
            page.getByLabel("二、工作目标").fill("本学年开齐音乐、美术课程");
            long typed = System.nanoTime();
            assertThat(page.locator("#draft-state")).containsText("草稿保存于");
            Clicks.say("a draft is kept after", typed);
        }
        try (BrowserContext phone = session(account, PHONE)) {
            Page page = phone.pages().get(0);
            page.navigate("/tasks/" + task.getId());
            assertThat(page.getByLabel("二、工作目标")).hasValue("本学年开齐音乐、美术课程");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(PHONE);
            button(page, "提交").click();
            assertThat(page.locator("h1")).hasText("已提交");
        }
        assertThat(drafts.find(task.getId(), account)).isEmpty();
    }

    @Test
    void aTableGrowsRowByRowAndFromASpreadsheet() {
        Pairing pairing = plans.pairing();
        plans.start(pairing, YEAR);
        Task task = plans.task(pairing, YEAR);
        try (BrowserContext session = session(task.getAssignee(), DESK)) {
            Page page = session.pages().get(0);
            page.navigate("/tasks/" + task.getId());
            Locator rows = page.locator("#f-months tbody tr:not(.row-told)");
            int before = rows.count();
            page.locator("#f-months").getByText("添加一行").click();
            assertThat(rows).hasCount(before + 1);
            page.locator("#f-months .paste summary").click();
            page.locator("#f-months-paste").fill("3月\t送教下乡\t\t2\t教导处\n4月\t专题讲座\t\t1\t");
            page.locator("#f-months").getByText("加到表里").click();
            assertThat(rows).hasCount(before + 2);
            assertThat(rows.nth(before).locator("select").first()).hasValue("3");
            assertThat(rows.nth(before + 1)
                            .locator("input[type=text], .one-line")
                            .first())
                    .hasValue("专题讲座");
            assertThat(rows.first().locator(".tags summary"))
                    .hasAccessibleName(Pattern.compile("第1行·落实哪些指标： ?备课组教研（每学期每学科不少于3次）"));
            assertThat(Accessibility.seriousFindingsAmongFirstRows(page)).isEmpty();
        }
    }

    @Test
    void whoHasNoMouseSkipsTheTextAndStandsInTheForm() {
        Task signing = signing();
        try (BrowserContext session = session(signing.getAssignee(), DESK)) {
            Page page = session.pages().get(0);
            page.navigate("/tasks/" + signing.getId());
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasText("跳到正文");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasText("跳到填写");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("#task-form input:focus")).hasAccessibleName(Pattern.compile("^我已通读协议全文.*"));
        }
    }

    @Test
    void aTaskOpensQuicklyOverASlowLine() {
        Task signing = signing();
        try (BrowserContext session = session(signing.getAssignee(), PHONE);
                BrowserContext cold = Browser.session(port, PHONE, 800)) {
            cold.addCookies(session.cookies());
            SlowLine.opensQuickly(cold, "/tasks/" + signing.getId(), "a task");
        }
    }

    /** The other signatories keep what they have signed, and it comes back to the section itself. */
    @Test
    void anOfficerAsksOnePartyAgainWithFourClicks() {
        Pairing pairing = plans.pairing();
        plans.start(pairing, YEAR);
        plans.toSection(pairing, YEAR);
        try (BrowserContext session = session(PlanWalk.SECTION, DESK)) {
            Page page = session.pages().get(0);
            page.navigate("/pairings/" + pairing.id());
            Clicks clicks = new Clicks("an officer returns a plan to an earlier step");
            clicks.on(
                    page.locator("main a[href='/go/" + plans.task(pairing, YEAR).getId() + "']")
                            .first());
            clicks.on(button(page, "退回此前的环节…"));
            page.getByLabel("退回到").selectOption(new SelectOption().setIndex(1));
            page.getByLabel("退回意见").fill("请核对第二学期的安排");
            page.locator("#f-newDate").fill(LocalDate.now(clock).plusDays(10).toString());
            clicks.on(button(page, "退回此前的环节"));
            assertThat(page.locator("h1")).hasText("已提交");
            assertThat(clicks.done()).isLessThanOrEqualTo(4);
        }
        assertThat(plans.task(pairing, YEAR).getTaskDefinitionKey()).isNotEqualTo(AnnualPlanFiling.REVIEW);
    }

    @Test
    void aPrincipalHasAColleagueSignFirstAndTheColleagueSigns() {
        Task signing = signing();
        String colleague = signing.getAssignee().replace(".principal", ".liaison");
        try (BrowserContext session = session(signing.getAssignee(), PHONE)) {
            Page page = session.pages().get(0);
            page.navigate("/tasks/" + signing.getId());
            Clicks clicks = new Clicks("a principal asks a colleague to sign first");
            clicks.on(button(page, "加签"));
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            clicks.on(page.locator("#before input[value='" + colleague + "']"));
            page.locator("#before textarea").fill("请核对经费");
            clicks.on(button(page, "请同事加签"));
            assertThat(page.locator("main")).containsText("等候");
            assertThat(clicks.done()).isLessThanOrEqualTo(4);
        }
        try (BrowserContext session = session(colleague, PHONE)) {
            Page page = session.pages().get(0);
            page.navigate("/");
            Clicks clicks = new Clicks("the colleague signs");
            clicks.on(page.locator("main a[href^='/questions/']").first());
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(PHONE);
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            clicks.on(page.locator("#verdict-agree"));
            clicks.on(button(page, "签署意见"));
            assertThat(page.locator(".alert-success")).isVisible();
            assertThat(clicks.done()).isLessThanOrEqualTo(3);
        }
    }

    private Task signing() {
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        walk.draft(pairing);
        walk.agree(pairing);
        return walk.task(pairing, AgreementSigning.SIGN_SUPPORTING);
    }

    private BrowserContext session(String account, int width) {
        passwords.choose(account, PASSWORD);
        BrowserContext session = Browser.session(port, width, 800);
        Browser.signIn(session.newPage(), account, PASSWORD);
        return session;
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
