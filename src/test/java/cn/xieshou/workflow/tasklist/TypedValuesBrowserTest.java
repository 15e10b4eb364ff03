package cn.xieshou.workflow.tasklist;

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

    @BeforeEach
    void openATask() {
        opened = everyField.open(port);
        page = opened.page();
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
            type(day(), spelling);
            assertThat(day()).hasValue("2026-12-01");
            assertThat(complaint()).hasCount(0);
        }
        for (String none : List.of("2026-11-31", "20260230", "2027年2月29日", "2026-13-01", "下周一")) {
            type(day(), none);
            assertThat(complaint()).hasText("没有这一天，请写成“2026-10-01”");
            assertThat(day()).hasValue(none);
        }
        day().click();
        page.locator(".flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay)")
                .nth(14)
                .click();
        assertThat(complaint()).hasCount(0);
        assertThat(day()).hasValue(Pattern.compile("\\d{4}-\\d\\d-15"));
    }

    @Test
    void nothingIsSentWhileAFieldHoldsNoDayOrNoNumber() {
        fillIn();
        type(day(), "2026-11-31");
        type(count(), "2次");
        send();

        assertThat(count()).hasValue("2次");
        assertThat(day()).hasValue("2026-11-31");
        assertThat(complaint()).hasText(new String[] {"只填数字“2”，不要带单位", "没有这一天，请写成“2026-10-01”"});
        assertThat(count()).isFocused();
        assertThat(complaint().first()).isInViewport();

        type(count(), "１");
        type(day(), "20261130");
        assertThat(complaint()).hasCount(0);
        send();
        assertThat(page.locator(".xieshou-receipt")).isVisible();
        assertThat(form.submitted().integer("n")).isEqualTo(1);
        assertThat(form.submitted().date("dt")).hasToString("2026-11-30");
    }

    @Test
    void aNumberIsNeverAnotherThanTheOneThatWasTyped() {
        Locator lessons = field("课时");
        for (String[] typed : List.of(
                new String[] {"1,234", "1234", ""},
                new String[] {"１２", "12", ""},
                new String[] {"3次", "3次", "只填数字“3”，不要带单位"},
                new String[] {"12 人", "12 人", "只填数字“12”，不要带单位"},
                new String[] {"很多", "很多", "请填写数字，例如12"},
                new String[] {"1e5", "1e5", "请填写数字，例如12"},
                new String[] {"-", "-", "请填写数字，例如12"})) {
            type(lessons, typed[0]);
            assertThat(lessons).hasValue(typed[1]);
            assertThat(complaint()).hasText(typed[2].isEmpty() ? new String[0] : new String[] {typed[2]});
        }
        type(lessons, "");
        type(count(), "1.5");
        assertThat(count()).hasValue("1.5");
        assertThat(page.locator(".fjs-form-field-error").filter(new Locator.FilterOptions().setHasText("请填写整数。")))
                .isVisible();
    }

    /** The number is told to the form while the text is being typed. */
    @Test
    void whoGoesOnQuicklyFromANumberToATextLosesNoLetter() {
        fillIn();
        count().fill("");
        count().pressSequentially("2");
        field("协议内容").fill("");
        field("协议内容").pressSequentially("abcdefghijklmnopqrst", slowly(40));
        assertThat(field("协议内容")).hasValue("abcdefghijklmnopqrst");
        send();

        assertThat(page.locator(".xieshou-receipt")).isVisible();
        assertThat(form.submitted().text("text")).isEqualTo("abcdefghijklmnopqrst");
    }

    @Test
    void whatTheServerRefusesIsSaidAtTheFieldWhichIsShown() {
        fillIn();
        field("协议内容").fill("\u3000\u3000");
        send();

        Locator answer = page.locator(".fjs-form-field-textarea > .xieshou-answer");
        assertThat(answer).hasText("请填写，只有空格不算");
        assertThat(answer).isInViewport();
        assertThat(field("协议内容")).isFocused();
        field("协议内容").pressSequentially("x");
        assertThat(answer).hasCount(0);
    }

    @Test
    void whatTheServerRefusesInARowIsSaidInThatRow() {
        fillIn();
        addDuty("听课");
        addDuty("不妥");
        addDuty("评课");
        send();

        Locator answer = page.locator(".xieshou-answer");
        assertThat(answer).hasText("请另写一项职责");
        assertThat(page.locator(".fjs-form-field:has(> .xieshou-answer) input")).hasValue("不妥");
        assertThat(answer).isInViewport();
    }

    @Test
    void whatTheServerRefusesIsSaidInItsRowAlsoBelowRowsThatWereLeftBlank() {
        fillIn();
        addDuty("\u3000");
        addDuty("听课");
        addDuty("\u00A0");
        addDuty("不妥");
        send();

        Locator answer = page.locator(".xieshou-answer");
        assertThat(answer).hasText("请另写一项职责");
        assertThat(page.locator(".fjs-form-field:has(> .xieshou-answer) input")).hasValue("不妥");
    }

    @Test
    void whatTheServerRefusesOfNoFieldIsSaidBesideTheButton() {
        fillIn();
        field("协议内容").fill("无处可说");
        send();

        assertThat(page.locator(".xieshou-beside-button")).hasText("办理人：请转由他人办理");
        assertThat(page.locator(".xieshou-beside-button")).isInViewport();
        assertThat(field("协议内容")).hasValue("无处可说");
    }

    private void fillIn() {
        field("帮扶目标").fill("共同提高教学质量");
        field("协议内容").fill("双方每月互访一次");
        type(count(), "1");
        page.getByLabel("我已核对全文").check();
        page.getByLabel("支教").check();
        page.getByLabel("同意签署").check();
        choose(page.locator(".fjs-form-field-select .fjs-select-display").first(), "小学");
        choose(field("学科"), "语文");
        type(day(), "2026-12-01");
        page.getByLabel("职责").first().fill("牵头");
    }

    private void choose(Locator field, String option) {
        field.click();
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    private void addDuty(String duty) {
        page.locator(".fjs-repeat-render-add").click();
        page.getByLabel("职责").last().fill(duty);
    }

    private void send() {
        page.locator(".form-actions .btn-primary").click();
    }

    /** As a person does, key by key; what no key types comes by an input method. */
    /** A person waits longer than the form, which draws a value anew 300 ms after it was typed. */
    private void type(Locator field, String text) {
        page.evaluate("() => new Promise(drawn => setTimeout(() => requestAnimationFrame(drawn), 400))");
        field.fill("");
        field.pressSequentially(text);
        field.press("Tab");
    }

    private static Locator.PressSequentiallyOptions slowly(double milliseconds) {
        return new Locator.PressSequentiallyOptions().setDelay(milliseconds);
    }

    private Locator day() {
        return page.locator(".fjs-datepicker input").first();
    }

    private Locator count() {
        return field("教师人数");
    }

    private Locator field(String label) {
        return page.getByLabel(label).first();
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
