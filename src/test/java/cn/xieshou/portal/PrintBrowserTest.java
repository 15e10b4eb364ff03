package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What comes out of a printer: the content with number and day on every sheet, and nothing that one clicks on. */
@XieshouTest
class PrintBrowserTest {

    private static final List<String> PRINTED = List.of(
            "/pairings",
            "/pairings/{id}/print",
            "/plans",
            "/secondments",
            "/attachments",
            "/schools",
            "/teachers",
            "/accounts",
            "/mail",
            "/done",
            "/mine",
            "/todo",
            "/overview");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    PairingWalk walk;

    @Test
    void navigationStaysOnTheScreenAndTheContentComesOnPaper() {
        Pairing ours = Town.ours(context);
        try (BrowserContext session = Browser.session(port, 1366, 768)) {
            Page page = session.newPage();
            page.navigate("/pairings/" + ours.id() + "/print");
            Browser.signIn(page, "pt-shankou.principal", Town.PASSWORD);
            assertThat(page.locator(".mainnav").isVisible()).isTrue();
            assertThat(page.locator(".print-head").isVisible()).isFalse();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String path : new String[] {
                "/pairings/" + ours.id() + "/print", "/pairings/" + ours.id() + "/documents", "/pairings", "/plans"
            }) {
                page.navigate(path);
                for (String clicked : new String[] {".mainnav", ".masthead", ".foot", ".btn", ".tabs", ".pager"}) {
                    assertThat(page.locator(clicked + ":visible").count())
                            .as(path + " " + clicked)
                            .isZero();
                }
                assertThat(page.locator("h1").isVisible()).as(path).isTrue();
                assertThat(page.locator(".print-head").textContent()).contains("打印");
            }
        }
    }

    @Test
    void aButtonPrintsWhereThereIsAScriptAndIsNotOnPaper() {
        Pairing ours = Town.ours(context);
        try (BrowserContext session = Browser.session(port, 360, 768)) {
            Page page = session.newPage();
            page.addInitScript("window.print = () => { window.printed = (window.printed ?? 0) + 1; }");
            Browser.signIn(page, "pt-office", Town.PASSWORD);
            for (String path : PRINTED) {
                page.navigate(path.replace("{id}", ours.id()));
                Locator button = page.locator("[data-print]:visible");
                assertThat(button.count()).as(path).isOne();
                button.click();
                assertThat(page.evaluate("window.printed")).as(path).isEqualTo(1);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(button.count()).as(path + " on paper").isZero();
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(360);
            }
        }
    }

    @Test
    void withoutAScriptThereIsNoButtonThatDoesNothing() {
        Town.ours(context);
        Visitor office = Visitor.signedIn(port, "pt-office", Town.PASSWORD);
        assertThat(office.get("/pairings").body()).containsPattern("<button[^>]* data-print hidden[^>]*>打印</button>");
    }

    @Test
    void allOfAPairingIsOnePaperWithItsNumberAndTheDayOnEverySheet() throws IOException {
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        walk.draft(pairing);
        walk.agree(pairing);
        Town.ours(context);
        try (BrowserContext session = Browser.session(port, 1366, 768)) {
            Page page = session.newPage();
            page.navigate("/pairings/" + pairing.id() + "/print");
            Browser.signIn(page, "pt-office", Town.PASSWORD);
            page.waitForSelector("[data-rest-loaded]");
            try (PDDocument pdf = Loader.loadPDF(page.pdf())) {
                PDFTextStripper text = new PDFTextStripper();
                assertThat(text.getText(pdf))
                        .contains("基本情况", "现在在", "文书", "办理经过", "结对帮扶协议")
                        .as("what is folded on the screen, and what is told by mail")
                        .contains("一、帮扶目标", "全部文书", "发送记录", "通知谁")
                        .doesNotContain("返回", "退出登录", "使用帮助", "文字文档", "更早的");
                assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
                for (int sheet = 1; sheet <= pdf.getNumberOfPages(); sheet++) {
                    text.setStartPage(sheet);
                    text.setEndPage(sheet);
                    assertThat(text.getText(pdf)).as("sheet " + sheet).contains("编号 " + pairing.id(), "日打印");
                }
            }
        }
    }

    @Test
    void nobodyPrintsHalfOfAPairingWithoutReadingThatItIsHalf() {
        Pairing ours = Town.ours(context);
        try (BrowserContext session = Browser.session(port, 1366, 768)) {
            Page page = session.newPage();
            Browser.signIn(page, "pt-office", Town.PASSWORD);
            page.route("**/print/records", Route::abort);
            page.navigate("/pairings/" + ours.id() + "/print");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.getByText("其余部分没有加载成功").waitFor();
            page.unrouteAll();
            page.getByText("文书、人员与经过").click();
            assertThat(page.locator("h1").textContent()).contains("文书、人员与经过");
            assertThat(page.locator("h2.chapter").allTextContents()).containsExactly("文书", "人员", "经过");
        }
    }

    @Test
    void registersLieOnTheirSideAndStayTables() throws IOException {
        Town.ours(context);
        try (BrowserContext session = Browser.session(port, 360, 768)) {
            Page page = session.newPage();
            page.navigate("/pairings");
            Browser.signIn(page, "pt-office", Town.PASSWORD);
            try (PDDocument pdf = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                var sheet = pdf.getPage(0).getMediaBox();
                assertThat(sheet.getWidth()).isGreaterThan(sheet.getHeight());
                assertThat(new PDFTextStripper().getText(pdf)).contains("结对登记", "支援学校", "受援学校", "结对日期");
            }
        }
    }
}
