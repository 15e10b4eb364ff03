package cn.xieshou.portal.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Accessibility;
import cn.xieshou.testing.XieshouTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is pasted into a table and what is deleted from it by mistake is not lost. */
@XieshouTest
class RowsBrowserTest extends PlanInTheBrowser {

    private static final String PASTE =
            "(field, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
                    + " return field.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsSubmittedBeforePastedRowsAreAddedOrLeftAway(boolean scripts) {
        try (BrowserContext session = session(DESK, scripts)) {
            Page page = open(session);
            Locator rows = rows(page);
            int before = rows.count();
            page.locator("#f-months .paste summary").click();
            page.locator("#f-months-paste").fill("3月\t送教下乡\t\t2\t教导处\n4月\t专题讲座\t\t1\t");
            button(page, "提交").click();
            assertThat(page.locator("#waiting")).containsText("粘贴的2行还没有加到表里");
            assertThat(page.locator("#f-months-paste")).hasValue("3月\t送教下乡\t\t2\t教导处\n4月\t专题讲座\t\t1\t");
            assertThat(page.locator("#f-months-paste")).isVisible();
            assertThat(rows).hasCount(before);
            page.navigate("/tasks/" + task.getId());
            page.locator("#f-months button[value='paste:months']").click();
            assertThat(rows).hasCount(before + 2);
            assertThat(page.locator("#f-months-paste")).hasValue("");

            page.navigate("/tasks/" + task.getId());
            page.locator("#f-months .paste summary").click();
            page.locator("#f-months-paste").fill("5月\t不要的");
            button(page, "提交").click();
            assertThat(page.locator("#waiting")).containsText("粘贴的1行还没有加到表里");
            page.navigate("/tasks/" + task.getId());
            button(page, "不要了").click();
            assertThat(page.locator("#f-months-paste")).hasValue("");
            assertThat(rows).hasCount(before + 2);
            page.navigate("/tasks/" + task.getId());
            button(page, "提交").click();
            assertThat(page.locator("h1")).hasText("已提交");
        }
    }

    /** Leaving a field for a button is an edit too, and a page goes only when the next has come: its draft would be the newer one. */
    @Test
    void aRowAddedWhileOneTypesStaysAndIsNoOtherWindow() {
        try (BrowserContext session = session(DESK, true)) {
            Page page = open(session);
            Locator rows = rows(page);
            int before = rows.count();
            for (int i = 1; i <= 3; i++) {
                page.getByLabel("二、工作目标").fill("第" + i + "次写的");
                page.locator("#f-months").getByText("添加一行").click();
                assertThat(rows).hasCount(before + i);
                page.getByLabel("三、").first().fill("加了" + i + "行以后写的");
                assertThat(page.locator("#draft-state")).containsText(Pattern.compile("保存于 |另一个窗口"));
                assertThat(page.locator("#draft-state")).not().containsText("另一个窗口");
            }
            page.reload();
            assertThat(rows).hasCount(before + 3);
            assertThat(page.getByLabel("三、").first()).hasValue("加了3行以后写的");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, 360})
    void aDeletedRowComesBackAtItsPlace(int width) {
        try (BrowserContext session = session(width, true)) {
            Page page = open(session);
            Locator rows = rows(page);
            int before = rows.count();
            if (width == 360) {
                rows.nth(3).locator(".row-fold summary").click();
            }
            Locator activity =
                    rows.nth(3).locator("input[type=text], .one-line").first();
            activity.fill("删错的一行");
            button(page, "删除第4行").click();
            assertThat(rows).hasCount(before - 1);
            assertThat(activity).not().hasValue("删错的一行");
            Locator told = page.locator("#f-months-told");
            assertThat(told).isInViewport();
            assertThat(told).containsText("已删除第4行");
            assertThat(told).isFocused();
            assertThat(Accessibility.seriousFindingsAmongFirstRows(page)).isEmpty();
            page.keyboard().press("Tab");
            assertThat(button(page, "撤销")).isFocused();
            page.keyboard().press("Enter");
            assertThat(rows).hasCount(before);
            assertThat(activity).hasValue("删错的一行");
            assertThat(told).containsText("已恢复");

            page.locator("#f-months").getByText("添加一行").click();
            assertThat(rows).hasCount(before + 1);
            button(page, "删除第" + (before + 1) + "行").click();
            assertThat(rows).hasCount(before);
            assertThat(button(page, "撤销")).hasCount(0);
        }
    }

    @Test
    void cellsPastedIntoACellGoIntoTheCellsFromThereOn() {
        try (BrowserContext session = session(DESK, true)) {
            Page page = open(session);
            Locator rows = rows(page);
            int before = rows.count();
            Locator second =
                    rows.nth(before - 2).locator("input[type=text], .one-line").first();
            Locator last =
                    rows.nth(before - 1).locator("input[type=text], .one-line").first();
            String was = second.inputValue();
            assertThat(second.evaluate(PASTE, "一段话"))
                    .as("one text is pasted as ever")
                    .isEqualTo(true);
            assertThat(second.evaluate(PASTE, "送教下乡\t\t2\n专题讲座\t\t3\n听评课\t\t4\n"))
                    .isEqualTo(false);
            assertThat(rows).hasCount(before + 1);
            assertThat(second).hasValue("送教下乡");
            assertThat(last).hasValue("专题讲座");
            assertThat(rows.nth(before).locator("input[type=text], .one-line").first())
                    .hasValue("听评课");
            assertThat(rows.nth(before).locator("input.number").first()).hasValue("4");
            assertThat(page.locator("#f-months-told")).containsText("从第" + (before - 1) + "行起粘贴了3行");
            assertThat(page.locator("#f-months-told")).isInViewport();
            button(page, "撤销").click();
            assertThat(rows).hasCount(before);
            assertThat(second).hasValue(was);
        }
    }

    @Test
    void whatIsNoneOfTheChoicesIsMarkedWhenItIsPasted() {
        try (BrowserContext session = session(DESK, true)) {
            Page page = open(session);
            Locator rows = rows(page);
            int before = rows.count();
            page.locator("#f-months .paste summary").click();
            page.locator("#f-months-paste").fill("12月5日\t送教下乡\n冬月\t专题讲座");
            page.locator("#f-months button[value='paste:months']").press("Enter");
            assertThat(rows).hasCount(before + 2);
            assertThat(rows.nth(before).locator("select").first()).hasValue("12");
            assertThat(page.locator("#f-months-told")).containsText("第" + (before + 2) + "行“月份”“冬月”不在可选范围");
            assertThat(rows.nth(before + 1).locator(".field-problem")).containsText("“冬月”不在可选范围");
            assertThat(rows.nth(before + 1).locator("select").first()).hasAttribute("aria-invalid", "true");
        }
    }

    private static Locator rows(Page page) {
        return page.locator("#f-months tbody tr:not(.row-told)");
    }
}
