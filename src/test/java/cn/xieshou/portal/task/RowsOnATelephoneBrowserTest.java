package cn.xieshou.portal.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Accessibility;
import cn.xieshou.testing.XieshouTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan's months on a telephone: seen at a glance, opened one by one. */
@XieshouTest
class RowsOnATelephoneBrowserTest extends PlanInTheBrowser {

    @Test
    void theWholeIsSeenAtAGlanceAndOneRowIsOpened() {
        try (BrowserContext session = session(PHONE, true)) {
            Page page = open(session);
            Locator rows = page.locator("#f-months tbody tr");
            Locator row = rows.nth(3);
            int height = (int) page.evaluate("document.getElementById('f-months').offsetHeight");
            assertThat(height / rows.count()).as("a row of some lines").isLessThan(100);
            assertThat(row.locator("td").first()).isHidden();

            row.locator("summary").first().press("Enter");
            Locator activity = row.locator("input[type=text], .one-line").first();
            activity.fill("送教下乡");
            activity.press("Tab");
            row.locator("summary").first().press("Enter");
            assertThat(activity).isHidden();
            assertThat(row.locator(".row-glance")).containsText("送教下乡");
            assertThat(Accessibility.seriousFindingsAmongFirstRows(page)).isEmpty();

            button(page, "全部展开").click();
            assertThat(rows.last().locator("td").first()).isVisible();
            assertThat(Accessibility.seriousFindingsAmongFirstRows(page)).isEmpty();
            button(page, "全部收起").click();
            assertThat(rows.last().locator("td").first()).isHidden();
        }
    }

    @Test
    void aNewRowACopiedOneAndOneToBeMendedAreOpen() {
        try (BrowserContext session = session(PHONE, true)) {
            Page page = open(session);
            Locator rows = page.locator("#f-months tbody tr");
            int before = rows.count();
            page.locator("#f-months").getByText("添加一行").click();
            assertThat(rows).hasCount(before + 1);
            assertThat(rows.last().locator("select").first()).isVisible();

            rows.first().locator("summary").first().click();
            button(page, "复制第1行").click();
            assertThat(rows).hasCount(before + 2);
            assertThat(rows.nth(1).locator("select").first()).isVisible();
            assertThat(rows.nth(2).locator("select").first()).isHidden();

            rows.nth(2).locator("summary").first().click();
            rows.nth(2).locator("input.number").fill("很多");
            rows.nth(2).locator("summary").first().click();
            button(page, "提交").click();
            assertThat(rows.nth(2).locator("input.number")).isVisible();
            assertThat(rows.nth(3).locator("select").first()).isHidden();

            rows.nth(2).locator("summary").first().click();
            assertThat(rows.nth(2).locator("input.number")).isHidden();
            page.locator("#problems a[href='#f-months-2-times']").click();
            assertThat(rows.nth(2).locator("input.number")).isFocused();
        }
    }

    @Test
    void oneGoesStraightToTheTableAndIsToldBesideThePastedRows() {
        try (BrowserContext session = session(PHONE, true)) {
            Page page = open(session);
            Locator rows = page.locator("#f-months tbody tr:not(.row-told)");
            int before = rows.count();
            page.locator(".task-jumps a").first().click();
            assertThat(page.locator("#f-months legend")).isInViewport();
            page.locator("#f-months").getByText("添加一行").click();
            assertThat(rows).hasCount(before + 1);
            page.locator("#f-months .paste summary").click();
            page.locator("#f-months-paste").fill("10月\t送教下乡\t\t2\t教导处\n11月\t听评课\t\t1\t");
            page.locator("#f-months button[value='paste:months']").click();
            assertThat(rows).hasCount(before + 2);
            assertThat(page.locator("#f-months-told")).containsText("粘贴的2行已加到表里");
            assertThat(page.locator("#f-months-told")).isInViewport();
            assertThat(rows.nth(before).locator("select").first()).isInViewport();
        }
    }

    @Test
    void rowsOpenWithoutScriptAndSayTheSame() {
        List<String> said;
        try (BrowserContext session = session(PHONE, true)) {
            said = open(session).locator("#f-months .row-glance").allInnerTexts();
        }
        try (BrowserContext session = session(PHONE, false)) {
            Page page = open(session);
            assertThat(page.locator("#f-months .row-glance").allInnerTexts())
                    .as("the server writes what the script writes")
                    .isEqualTo(said)
                    .first()
                    .asString()
                    .contains(" · ", "计划数量");
            Locator row = page.locator("#f-months tbody tr").nth(3);
            assertThat(row.locator("select").first()).isHidden();
            row.locator("summary").first().click();
            assertThat(row.locator("select").first()).isVisible();
        }
    }

    @Test
    void onAWideScreenTheTableStaysATable() {
        try (BrowserContext session = session(1366, true)) {
            Page page = open(session);
            assertThat(page.locator("#f-months .row-fold").first()).isHidden();
            assertThat(button(page, "全部展开")).isHidden();
            assertThat(page.locator("#f-months tbody tr")
                            .last()
                            .locator("select")
                            .first())
                    .isVisible();
        }
    }
}
