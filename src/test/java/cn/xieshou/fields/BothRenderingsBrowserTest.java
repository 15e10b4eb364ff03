package cn.xieshou.fields;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Accessibility;
import cn.xieshou.testing.XieshouTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form with a field of every kind is the same form on its page as in Tasklist. */
@XieshouTest
class BothRenderingsBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    EveryFieldTask everyField;

    @Autowired
    EveryFieldForm form;

    private EveryFieldTask.Opened opened;

    @AfterEach
    void remove() {
        opened.remove();
    }

    @Test
    void whatIsFilledInAlikeIsSubmittedAlike() {
        opened = everyField.open(port);
        EveryFieldPage tasklist = new EveryFieldPage(opened.page());
        tasklist.fillIn();
        tasklist.send();
        assertThat(opened.page().locator(".xieshou-receipt")).isVisible();
        Map<String, Object> there = form.submitted().values();
        opened.remove();

        opened = everyField.openOnItsPage(port);
        Page page = opened.page();
        fillIn(page);
        button(page, "同意签署").click();
        assertThat(page.locator("h1")).hasText("已提交");

        assertThat(form.submitted().values()).isEqualTo(there);
    }

    @Test
    void everyRefusalStandsAtItsFieldAndNothingTypedIsLost() {
        opened = everyField.openOnItsPage(port);
        Page page = opened.page();
        page.getByLabel("教师人数").fill("2次");
        page.getByLabel("签署日期").fill("2026-11-31");
        page.getByLabel("文号").fill("德教");
        page.getByLabel("第1行·职责").fill("不妥");
        button(page, "同意签署").click();

        assertThat(page.locator("#problems")).isFocused();
        assertThat(page.locator("#problems")).containsText("还没有提交");
        assertThat(problem(page, "f-n")).hasText("只填数字“2”，不要带单位");
        assertThat(problem(page, "f-dt")).hasText("没有2026-11-31这一天，请核对日期");
        assertThat(problem(page, "f-text")).hasText("请填写，只有空格不算");
        assertThat(page.getByLabel("教师人数")).hasValue("2次");
        assertThat(page.getByLabel("签署日期")).hasValue("2026-11-31");
        assertThat(Accessibility.seriousFindings(page)).isEmpty();

        fillIn(page);
        page.getByLabel("文号").fill("");
        page.getByLabel("第1行·职责").fill("不妥");
        button(page, "同意签署").click();
        assertThat(problem(page, "f-duties-0-duty")).hasText("请另写一项职责");
        page.getByLabel("第1行·职责").fill("牵头");
        button(page, "同意签署").click();
        assertThat(page.locator("h1")).hasText("已提交");
    }

    private static Locator problem(Page page, String field) {
        return page.locator("#" + field + "-problem");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void fillIn(Page page) {
        page.getByLabel("帮扶目标").fill("共同提高教学质量");
        page.getByLabel("协议内容").fill("双方每月互访一次");
        page.getByLabel("教师人数").fill("1");
        page.getByLabel("我已核对全文").check();
        page.getByLabel("支教").check();
        page.getByLabel("学段").selectOption("小学");
        page.getByLabel("语文").check();
        page.getByLabel("签署日期").fill("2026-12-01");
        page.getByLabel("第1行·职责").fill("牵头");
    }
}
