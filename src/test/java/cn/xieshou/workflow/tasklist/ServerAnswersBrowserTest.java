package cn.xieshou.workflow.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.xieshou.fields.EveryFieldPage;
import cn.xieshou.fields.EveryFieldTask;
import cn.xieshou.testing.XieshouTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server refuses of a form of Tasklist is said where it was typed. */
@XieshouTest
class ServerAnswersBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    EveryFieldTask everyField;

    private EveryFieldTask.Opened opened;
    private Page page;
    private EveryFieldPage typed;

    @BeforeEach
    void openATask() {
        opened = everyField.open(port);
        page = opened.page();
        typed = new EveryFieldPage(page);
    }

    @AfterEach
    void remove() {
        opened.remove();
    }

    @Test
    void whatTheServerRefusesIsSaidAtTheFieldWhichIsShown() {
        typed.fillIn();
        typed.field("协议内容").fill("\u3000\u3000");
        typed.send();

        Locator answer = page.locator(".fjs-form-field-textarea > .xieshou-answer");
        assertThat(answer).hasText("请填写，只有空格不算");
        assertThat(answer).isInViewport();
        assertThat(typed.field("协议内容")).isFocused();
        typed.field("协议内容").pressSequentially("x");
        assertThat(answer).hasCount(0);
    }

    @Test
    void whatTheServerRefusesInARowIsSaidInThatRow() {
        typed.fillIn();
        typed.addDuty("听课");
        typed.addDuty("不妥");
        typed.addDuty("评课");
        typed.send();

        Locator answer = page.locator(".xieshou-answer");
        assertThat(answer).hasText("请另写一项职责");
        assertThat(page.locator(".fjs-form-field:has(> .xieshou-answer) input")).hasValue("不妥");
        assertThat(answer).isInViewport();
    }

    @Test
    void whatTheServerRefusesIsSaidInItsRowAlsoBelowRowsThatWereLeftBlank() {
        typed.fillIn();
        typed.addDuty("\u3000");
        typed.addDuty("听课");
        typed.addDuty("\u00A0");
        typed.addDuty("不妥");
        typed.send();

        Locator answer = page.locator(".xieshou-answer");
        assertThat(answer).hasText("请另写一项职责");
        assertThat(page.locator(".fjs-form-field:has(> .xieshou-answer) input")).hasValue("不妥");
    }

    @Test
    void whatTheServerRefusesOfNoFieldIsSaidBesideTheButton() {
        typed.fillIn();
        typed.field("协议内容").fill("无处可说");
        typed.send();

        assertThat(page.locator(".xieshou-beside-button")).hasText("办理人：请转由他人办理");
        assertThat(page.locator(".xieshou-beside-button")).isInViewport();
        assertThat(typed.field("协议内容")).hasValue("无处可说");
    }
}
