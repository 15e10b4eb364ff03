package cn.xieshou.annualplan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A section officer's morning with the annual plans, in a real browser (R-PLN-3). */
@XieshouTest
class PlanReviewBrowserTest {

    private static final int YEAR = 2026;
    private static final String REGISTER = "/plans?year=" + YEAR;
    private static final String PASSWORD = "shen-he-fang-an";
    private static final String OPINION = "请补充每月的教研安排";
    private static final String NEW_DATE = "2027-01-15";

    @LocalServerPort
    int port;

    @Autowired
    PlanWalk plans;

    @Autowired
    AccountPasswords passwords;

    @Test
    void aSectionOfficerFilesAPlanReturnsAnotherAndExportsTheRegister() throws IOException {
        Pairing good = atTheSection();
        Pairing thin = atTheSection();
        passwords.choose(PlanWalk.SECTION, PASSWORD);
        try (BrowserContext session = Browser.session(port, 1366, 768)) {
            Page page = session.newPage();
            page.navigate(REGISTER);
            Browser.signIn(page, PlanWalk.SECTION, PASSWORD);
            assertThat(found(page, good)).containsText("审核中");

            Page filing = open(session, good);
            filing.getByLabel("准予备案").check();
            submit(filing);
            Page returning = open(session, thin);
            returning.getByLabel("退回起草人修改").check();
            returning.getByLabel("退回意见").last().fill(OPINION);
            Locator date = returning.locator(".fjs-datepicker input").first();
            date.fill(NEW_DATE);
            date.press("Enter");
            submit(returning);

            assertThat(found(page, good)).containsText("已备案");
            assertThat(found(page, thin)).containsText("退回");
            page.navigate("/plans/" + thin.id() + "/" + YEAR);
            assertThat(page.locator("main")).containsText(OPINION);
            page.navigate(REGISTER);
            Map<String, Row> sheet =
                    read(page.waitForDownload(() -> page.getByText("导出表格").click()));
            assertThat(text(sheet.get(good.id()))).contains("已备案").containsPattern("〔\\d{4}〕\\d+号");
            assertThat(text(sheet.get(thin.id()))).contains("退回", NEW_DATE);
        }
    }

    private Pairing atTheSection() {
        Pairing pairing = plans.pairing();
        plans.start(pairing, YEAR);
        plans.toSection(pairing, YEAR);
        return pairing;
    }

    /** The pairing's row, searched for: other tests fill the first page too. */
    private static Locator found(Page page, Pairing pairing) {
        page.navigate(REGISTER + "&q=" + pairing.id());
        return page.locator("main tr", new Page.LocatorOptions().setHasText(pairing.id()));
    }

    /** The form of the plan's review in Tasklist, claimed. */
    private Page open(BrowserContext session, Pairing pairing) {
        Page page = session.newPage();
        page.navigate("/camunda/app/tasklist/default/#/?task="
                + plans.task(pairing, YEAR).getId());
        assertThat(page.locator(".fjs-container")).isVisible();
        page.locator(".task-details .claim").click();
        assertThat(page.locator(".disabled-form")).hasCount(0);
        return page;
    }

    private static void submit(Page page) {
        page.locator(".form-actions .btn-primary").click();
        assertThat(page.locator(".xieshou-receipt")).isVisible();
    }

    /** The rows of the sheet by the pairing's number. */
    private static Map<String, Row> read(Download download) throws IOException {
        try (InputStream file = download.createReadStream();
                XSSFWorkbook workbook = new XSSFWorkbook(file)) {
            Map<String, Row> rows = new HashMap<>();
            workbook.getSheetAt(0).forEach(row -> rows.put(row.getCell(1).getStringCellValue(), row));
            return rows;
        }
    }

    private static String text(Row row) {
        StringBuilder text = new StringBuilder();
        DataFormatter format = new DataFormatter();
        row.forEach(cell -> text.append(format.formatCellValue(cell)).append(' '));
        return text.toString();
    }
}
