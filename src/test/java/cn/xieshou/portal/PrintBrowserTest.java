package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
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
            try (PDDocument pdf = Loader.loadPDF(page.pdf())) {
                PDFTextStripper text = new PDFTextStripper();
                assertThat(text.getText(pdf))
                        .contains("基本情况", "现在在", "文书", "办理经过", "结对帮扶协议")
                        .doesNotContain("返回", "退出登录", "使用帮助");
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
