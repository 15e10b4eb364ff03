package cn.xieshou.workflow.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.fields.EveryFieldForm;
import cn.xieshou.fields.EveryFieldTask;
import cn.xieshou.testing.ForeignWords;
import cn.xieshou.testing.XieshouTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist as a principal meets it, in a real browser. */
@XieshouTest
class TasklistBrowserTest {

    /** What people typed. */
    private static final ForeignWords FOREIGN = new ForeignWords(Set.of("Remove", "Select", EveryFieldForm.MARKUP));

    @LocalServerPort
    int port;

    @Autowired
    EveryFieldTask everyField;

    @Autowired
    EveryFieldForm form;

    private EveryFieldTask.Opened opened;
    private Page page;

    @BeforeEach
    void openATask() {
        opened = everyField.open(port);
        page = opened.page();
    }

    @AfterEach
    void remove() {
        form.responsible = "Remove";
        opened.remove();
    }

    @Test
    void aPrincipalReadsNoEnglishWord() {
        assertThat(words()).isEmpty();

        page.locator(".form-actions .btn-primary").click();
        assertThat(page.locator(".fjs-form-field-error").first()).hasText("此项必填。");
        page.locator(".fjs-datepicker input").first().click();
        assertThat(page.locator(".flatpickr-calendar.open")).isVisible();
        assertThat(words()).isEmpty();
        page.keyboard().press("Escape");

        field("帮扶目标").fill("短");
        field("邮箱").fill("不是邮箱");
        field("电话").fill("123");
        field("教师人数").fill("7");
        field("课时").fill("1.3");
        field("学校").click();
        field("学校").fill("没有这所学校");
        assertThat(page.locator(".fjs-dropdownlist-empty")).hasText("没有匹配的选项");
        assertThat(words()).isEmpty();
        field("学科").click();
        assertThat(page.locator(".fjs-form-field-error li")
                        .filter(new Locator.FilterOptions().setHasText("至少填写 5 个字。")))
                .hasCount(1);
        assertThat(words()).isEmpty();

        for (Locator tab : page.locator(".task-details .nav-tabs > li:visible").all()) {
            tab.click();
            assertThat(words()).isEmpty();
        }
        page.locator(".task-details .nav-tabs").getByText("流程图").click();
        assertThat(page.getByTitle("放大")).isVisible();
        assertThat(words()).isEmpty();
        for (Locator filter : page.locator(".task-filter h4").all()) {
            filter.click();
            assertThat(words()).isEmpty();
        }
        page.locator(".account .dropdown-toggle").click();
        assertThat(words()).isEmpty();
    }

    @Test
    void whatPeopleTypedStaysAsItIs() {
        assertThat(page.locator(".fjs-table-td")).containsText(new String[] {"Select", EveryFieldForm.MARKUP});
        assertThat(field("姓名")).hasValue("Remove");
    }

    @Test
    void aDraftKeepsWhatWasTypedAndShowsTheNewestOfTheRest() {
        field("协议内容").fill("写了一半");
        form.responsible = "林老师";
        page.locator(".task-details .nav-tabs > li:visible").last().click();
        page.locator(".task-details .nav-tabs > li:visible").first().click();

        assertThat(page.locator(".xieshou-draft")).containsText("在本机保存的草稿");
        assertThat(field("协议内容")).hasValue("写了一半");
        assertThat(field("姓名")).hasValue("林老师");
    }

    @Test
    void aClosedTaskExplainsItself() {
        page.navigate("/camunda/app/tasklist/default/?#/?task=0-unknown");

        assertThat(page.locator(".xieshou-closed")).containsText("这项待办不在您名下了");
        assertThat(words()).isEmpty();
    }

    private Locator field(String label) {
        return page.getByLabel(label).first();
    }

    private List<String> words() {
        return FOREIGN.on(page);
    }
}
