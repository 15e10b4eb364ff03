package cn.xieshou.fields;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.XieshouTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people type into a form of Tasklist is understood or refused where it stands, and never becomes something else. */
@XieshouTest
class TypedValuesBrowserTest {

    private static final String SCRIPTS = "/camunda/app/tasklist/scripts/xieshou/";

    @LocalServerPort
    int port;

    @Autowired
    EveryFieldTask everyField;

    @Autowired
    EveryFieldForm form;

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
    void theBrowserReadsDatesAndNumbersAsTheServerDoes() {
        String dates = "async ({path, cases}) => { const {readDate} = await import(path);"
                + " return cases.map(text => readDate(text)?.toLocaleDateString('sv') ?? ''); }";
        assertThat(read(dates, "dates.js", column("dates", 0))).isEqualTo(column("dates", 1));
        String numbers = "async ({path, cases}) => { const {readNumber} = await import(path);"
                + " return cases.map(text => readNumber(text) ?? ''); }";
        assertThat(read(numbers, "numbers.js", column("numbers", 0))).isEqualTo(column("numbers", 1));
    }

    @Test
    void aDayIsUnderstoodHoweverItIsWrittenAndRefusedAtTheFieldWhenThereIsNone() {
        for (String spelling : List.of(
                "2026-12-1", "2026/12/1", "2026.12.1", "2026年12月1日", "20261201", "２０２６－１２－０１", " 2026-12-01 ")) {
            typed.type(typed.day(), spelling);
            assertThat(typed.day()).hasValue("2026-12-01");
            assertThat(complaint()).hasCount(0);
        }
        for (String none : List.of("2026-11-31", "20260230", "2027年2月29日", "2026-13-01", "下周一")) {
            typed.type(typed.day(), none);
            assertThat(complaint()).hasText("没有这一天，请写成“2026年10月1日”");
            assertThat(typed.day()).hasValue(none);
        }
        typed.day().click();
        page.locator(".flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay)")
                .nth(14)
                .click();
        assertThat(complaint()).hasCount(0);
        assertThat(typed.day()).hasValue(Pattern.compile("\\d{4}-\\d\\d-15"));
    }

    @Test
    void nothingIsSentWhileAFieldHoldsNoDayOrNoNumber() {
        typed.fillIn();
        typed.type(typed.day(), "2026-11-31");
        typed.type(typed.count(), "2次");
        typed.send();

        assertThat(typed.count()).hasValue("2次");
        assertThat(typed.day()).hasValue("2026-11-31");
        assertThat(complaint()).hasText(new String[] {"只填数字“2”，不要带单位", "没有这一天，请写成“2026年10月1日”"});
        assertThat(typed.count()).isFocused();
        assertThat(complaint().first()).isInViewport();

        typed.type(typed.count(), "１");
        typed.type(typed.day(), "20261130");
        assertThat(complaint()).hasCount(0);
        typed.send();
        assertThat(page.locator(".xieshou-receipt")).isVisible();
        assertThat(form.submitted().integer("n")).isEqualTo(1);
        assertThat(form.submitted().date("dt")).hasToString("2026-11-30");
    }

    @Test
    void aNumberIsNeverAnotherThanTheOneThatWasTyped() {
        Locator lessons = typed.field("课时");
        for (String[] written : List.of(
                new String[] {"1,234", "1234", ""},
                new String[] {"１２", "12", ""},
                new String[] {"3次", "3次", "只填数字“3”，不要带单位"},
                new String[] {"12 人", "12 人", "只填数字“12”，不要带单位"},
                new String[] {"很多", "很多", "请填写数字，例如12"},
                new String[] {"1e5", "1e5", "请填写数字，例如12"},
                new String[] {"-", "-", "请填写数字，例如12"})) {
            typed.type(lessons, written[0]);
            assertThat(lessons).hasValue(written[1]);
            assertThat(complaint()).hasText(written[2].isEmpty() ? new String[0] : new String[] {written[2]});
        }
        typed.type(lessons, "");
        typed.type(typed.count(), "1.5");
        assertThat(typed.count()).hasValue("1.5");
        assertThat(page.locator(".fjs-form-field-error").filter(new Locator.FilterOptions().setHasText("请填写整数。")))
                .isVisible();
    }

    /** The number is told to the form while the text is being typed. */
    @Test
    void whoGoesOnQuicklyFromANumberToATextLosesNoLetter() {
        typed.fillIn();
        typed.count().fill("");
        typed.count().pressSequentially("2");
        typed.field("协议内容").fill("");
        typed.field("协议内容").pressSequentially("abcdefghijklmnopqrst", slowly(40));
        assertThat(typed.field("协议内容")).hasValue("abcdefghijklmnopqrst");
        typed.send();

        assertThat(page.locator(".xieshou-receipt")).isVisible();
        assertThat(form.submitted().text("text")).isEqualTo("abcdefghijklmnopqrst");
    }

    private static Locator.PressSequentiallyOptions slowly(double milliseconds) {
        return new Locator.PressSequentiallyOptions().setDelay(milliseconds);
    }

    private Locator complaint() {
        return page.locator(".xieshou-complaint");
    }

    private Object read(String script, String file, List<String> cases) {
        return page.evaluate(script, java.util.Map.of("path", SCRIPTS + file, "cases", cases));
    }

    /** A column of the cases that the server's tests read, too. */
    private static List<String> column(String cases, int column) {
        try (InputStream file = TypedValuesBrowserTest.class.getResourceAsStream("/typed/" + cases + ".csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Stream.of(line.split("\\|", -1))
                            .map(TypedValuesBrowserTest::cell)
                            .toList())
                    .map(cells -> cells.get(column))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String written) {
        String cell = written.replaceAll("^ | $", "");
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }
}
