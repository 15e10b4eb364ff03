package cn.xieshou.evaluation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.EvaluationState;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.Accessibility;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A term is judged in a real browser: a principal on the phone, an expert and a section officer at the desk (R-EVA-1). */
@XieshouTest
class EvaluationBrowserTest {

    private static final String PASSWORD = SmallCounty.PASSWORD;
    private static final int PHONE = 360;
    private static final int DESK = 1366;

    @LocalServerPort
    int port;

    @Autowired
    EvaluationWalk walk;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aPrincipalAnswersWhatIsMissingAnExpertScoresAndTheSectionDecides() {
        Pairing pairing = walk.begin();
        walk.name(pairing, 1, 2);
        walk.runTo(pairing, "2027-02-01");
        walk.report(pairing, Side.SUPPORTING);
        answers(pairing);
        walk.score(pairing, 2, 80);
        scores(pairing);
        decides(pairing);
        assertThat(walk.of(pairing).state()).isEqualTo(EvaluationState.RETURNED);
    }

    private void answers(Pairing pairing) {
        String principal = EvaluationWalk.principal(pairing, Side.RECIPIENT);
        try (BrowserContext session = session(principal, PHONE)) {
            Page page = open(session, pairing, EvaluationCase.REPORT, principal);
            assertThat(fits(page)).isTrue();
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            Locator figures = page.locator(".readable-fold").first();
            assertThat(figures.locator("table")).isHidden();
            figures.locator("summary").click();
            assertThat(figures.locator("table")).isVisible();
            page.locator("[name=effect]").fill("课堂更有效");
            page.locator("[name=difficulty]").fill("路途远");
            page.locator("[name=nextStep]").fill("多用线上教研");
            Locator answers = page.locator("[name$=answer]");
            for (int i = 1; i < answers.count(); i++) {
                answers.nth(i).fill("教研活动安排在下学期补上");
            }
            send(page, "提交");
            assertThat(page.locator("main")).containsText("原因和补救办法");
            page.locator("[name$=answer]").first().fill("已经联系，三月补上");
            send(page, "提交");
            assertThat(page.locator("h1")).hasText("已提交");
        }
    }

    private void scores(Pairing pairing) {
        String expert = EvaluationWalk.EXPERTS.get(0);
        try (BrowserContext session = session(expert, DESK)) {
            Page page = open(session, pairing, EvaluationCase.SCORE, expert);
            assertThat(page.locator("main")).containsText("已经联系，三月补上");
            assertThat(page.locator(".readable-fold[open] table").first()).isVisible();
            assertThat(fits(page)).isTrue();
            Locator points = page.locator("[name$=points]");
            int[] given = {150, 8, 24, 8, 12, 12};
            for (int i = 0; i < given.length; i++) {
                points.nth(i).fill(String.valueOf(given[i]));
                page.locator("[name$=reason]").nth(i).fill("看了原始材料");
            }
            send(page, "提交评分");
            assertThat(page.locator("main")).containsText("最高20分");
            assertThat(page.locator("main")).containsText("总体评价和建议：请填写");
            page.locator("[name$=points]").first().fill("16");
            page.locator("[name=comment]").fill("记录完整，活动偏少");
            send(page, "提交评分");
            assertThat(page.locator("h1")).hasText("已提交");
        }
    }

    private void decides(Pairing pairing) {
        try (BrowserContext session = session(EvaluationWalk.SECTION, DESK)) {
            Page page = open(session, pairing, EvaluationCase.DECIDE, EvaluationWalk.SECTION);
            assertThat(page.locator("main")).containsText("建议等次");
            page.locator("[name=sectionOpinion]").fill("下学期补齐教研活动");
            send(page, "采用建议的等次");
            assertThat(page.locator("h1")).hasText("已提交");
        }
    }

    private Page open(BrowserContext session, Pairing pairing, String step, String account) {
        Page page = session.pages().get(0);
        page.navigate("/tasks/" + walk.task(pairing, step, account).getId());
        return page;
    }

    private static boolean fits(Page page) {
        return Boolean.TRUE.equals(
                page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    private static void send(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private BrowserContext session(String account, int width) {
        passwords.choose(account, PASSWORD);
        BrowserContext session = Browser.session(port, width, 800);
        Browser.signIn(session.newPage(), account, PASSWORD);
        return session;
    }
}
