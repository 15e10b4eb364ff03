package cn.xieshou.portal.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.Accessibility;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SlowLine;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files as people bring them: dropped, pasted, over a line that is slow or breaks off. */
@XieshouTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TaskFilesBrowserTest {

    private static final int PHONE = 360;

    /** Drops files on the form as a hand does: first over it, then let go; a page of the web is what nobody takes. */
    private static final String DROP = """
            names => {
              const files = new DataTransfer();
              names.split(' ').forEach(name => {
                const content = name.startsWith('网页') ? '<html><script>alert(1)</script>' : '音乐教师两名。';
                files.items.add(new File([content], name, { type: 'text/plain' }));
              });
              const target = document.querySelector('#task-form h2');
              const drag = kind => target.dispatchEvent(
                new DragEvent(kind, { dataTransfer: files, bubbles: true, cancelable: true }));
              drag('dragover');
              const marked = document.querySelector('#files').classList.contains('dropping');
              drag('drop');
              return marked && !document.querySelector('#files').classList.contains('dropping');
            }
            """;

    /** Pastes a picture of the screen, which every browser calls image.png. */
    private static final String PASTE = """
            async () => {
              const canvas = document.createElement('canvas');
              canvas.width = 40;
              canvas.height = 30;
              canvas.getContext('2d').fillRect(5, 5, 20, 10);
              const picture = await new Promise(done => canvas.toBlob(done, 'image/png'));
              const clipboard = new DataTransfer();
              clipboard.items.add(new File([picture], 'image.png', { type: 'image/png' }));
              document.body.dispatchEvent(
                new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
            }
            """;

    private static final String UNDER_WAY = """
            () => {
              const value = document.querySelector('#files progress')?.value ?? 0;
              return value > 0 && value < 100 ? value : false;
            }
            """;

    @LocalServerPort
    int port;

    @Autowired
    PairingWalk walk;

    @Autowired
    AccountPasswords passwords;

    private BrowserContext session;
    private Task signing;
    private Page page;

    @BeforeAll
    void anAgreementAtThePrincipal() {
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        walk.draft(pairing);
        walk.agree(pairing);
        signing = walk.task(pairing, AgreementSigning.SIGN_SUPPORTING);
        passwords.choose(signing.getAssignee(), SmallCounty.PASSWORD);
        session = Browser.session(port, PHONE, 800);
        Browser.signIn(session.newPage(), signing.getAssignee(), SmallCounty.PASSWORD);
    }

    @AfterAll
    void leave() {
        session.close();
    }

    @BeforeEach
    void openTheTask() {
        session.pages().forEach(Page::close);
        page = session.newPage();
        page.navigate("/tasks/" + signing.getId());
    }

    @Test
    void aFileIsDroppedAnywhereOnTheForm() {
        assertThat((boolean) page.evaluate(DROP, "需求.txt"))
                .as("the place is marked")
                .isTrue();
        assertThat(attached("需求.txt")).isVisible();
        assertThat(page.locator("#draft-state")).containsText("草稿保存于");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(PHONE);
        assertThat(Accessibility.seriousFindings(page)).isEmpty();
    }

    @Test
    void whatIsNotTakenSaysWhyAndTheOthersCome() {
        page.evaluate(DROP, "网页.jpg 说明.txt");
        assertThat(page.locator("#files .field-problem")).containsText("网页.jpg：这类文件不能附上");
        assertThat(attached("说明.txt")).isVisible();
        assertThat(attached("网页.jpg")).hasCount(0);
    }

    @Test
    void aPictureOfTheScreenIsPastedUnderANameOfItsOwn() {
        page.evaluate(PASTE);
        assertThat(page.locator("#chosen-files .files li")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("截图\\d{6}\\.png"))))
                .isVisible();
    }

    @Test
    void aTextThatIsPastedIntoAFieldStaysAText() {
        page.getByLabel("附言").focus();
        page.evaluate("""
                () => {
                  const clipboard = new DataTransfer();
                  clipboard.setData('text/plain', '同意');
                  clipboard.items.add(new File(['x'], 'image.png', { type: 'image/png' }));
                  window.taken = !document.activeElement.dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
                }""");
        assertThat((boolean) page.evaluate("window.taken")).isFalse();
        assertThat(page.locator("#files .file-progress p")).hasCount(0);
    }

    @Test
    void progressIsShownOnASlowLine() {
        new SlowLine(page);
        page.setInputFiles("#file", text("调研.txt", 120_000));
        double early = number(page.waitForFunction(UNDER_WAY).jsonValue());
        assertThat(page.locator("#files .file-progress")).containsText("正在上传：调研.txt");
        page.waitForFunction("early => document.querySelector('#files progress')?.value > early", early);
        assertThat(attached("调研.txt")).isVisible();
        assertThat(page.locator("#files progress")).hasCount(0);
    }

    @Test
    void aLineThatBreaksOffKeepsTheFormAndSaysSo() {
        SlowLine line = new SlowLine(page);
        page.getByLabel("附言").fill("请按月联系");
        page.setInputFiles("#file", text("长文.txt", 6_000_000));
        page.waitForFunction(UNDER_WAY);
        line.drop();
        assertThat(page.locator("#files .field-problem")).hasText("长文.txt：没有传上来，请检查网络后再试。");
        assertThat(page.getByLabel("附言")).hasValue("请按月联系");
        assertThat(attached("长文.txt")).hasCount(0);

        line.comeBack();
        page.setInputFiles("#file", text("短文.txt", 20_000));
        assertThat(attached("短文.txt")).isVisible();
        assertThat(page.locator("#files .field-problem")).hasCount(0);
        assertThat(page.getByLabel("附言")).hasValue("请按月联系");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whoSignsMeanwhileSendsTheFileAlong() {
        new SlowLine(page);
        page.getByLabel("我已通读协议全文").check();
        page.setInputFiles("#file", text("盖章页.txt", 60_000));
        page.waitForFunction(UNDER_WAY);
        page.locator("button[value=sign]").click();
        assertThat(page.locator("h1")).hasText("已提交");
        assertThat(page.locator("main")).containsText("盖章页.txt");
    }

    private Locator attached(String name) {
        return page.locator("#chosen-files .files li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static FilePayload text(String name, int length) {
        return new FilePayload(name, "text/plain", "a".repeat(length).getBytes(StandardCharsets.US_ASCII));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
