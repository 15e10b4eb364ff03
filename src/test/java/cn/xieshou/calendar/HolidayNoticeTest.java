package cn.xieshou.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayNoticeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01 元旦 休",
                "2027/1/1 元旦 休",
                "2027.1.1 元旦 放假",
                "2027年1月1日 元旦 休",
                " 2027年1月1日，元旦，休 ",
                "2027-01-01,元旦,休",
                "2027-01-01\t元旦\t休\r\n",
            })
    void theCommonWaysOfWritingALineAreRead(String line) {
        HolidayNotice notice = HolidayNotice.read(line, "测试");
        assertThat(notice.problems()).isEmpty();
        assertThat(notice.days())
                .containsExactly(new SpecialDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦", "测试"));
    }

    @Test
    void blankLinesAndRemarksArePassedOver() {
        HolidayNotice notice = HolidayNotice.read("# 2027年\n\n2027-01-01 元旦 休\n \n2027-01-03 元旦 班", "");
        assertThat(notice.problems()).isEmpty();
        assertThat(notice.days()).extracting(SpecialDay::kind).containsExactly(DayKind.HOLIDAY, DayKind.MAKE_UP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-02-30 春节 休 | 第1行“2027-02-30 春节 休”：没有这一天",
                "元旦放假三天 | 第1行“元旦放假三天”：请写成“2027年1月1日 元旦 休”，最后一字写“休”或“班”",
                "2027-01-01 元旦 | 第1行“2027-01-01 元旦”：请写成“2027年1月1日 元旦 休”，最后一字写“休”或“班”",
                "2027-01-04 元旦 班 | 第1行“2027-01-04 元旦 班”：2027年1月4日（星期一）本来就是工作日，调休上班只能在星期六、星期日",
                "1999-10-01 国庆节 休 | 第1行“1999-10-01 国庆节 休”：年份须在2000至2100之间",
                "2027-01-01 ${1+1}<script>alert(1)</script> 休 | 第1行“2027-01-01 ${1+1}<script>alert(1)</scrip…”：节日名称不超过20字",
            })
    void aLineThatCannotBeTakenIsNamedWithItsReason(String line, String problem) {
        assertThat(HolidayNotice.read(line, "").problems()).containsExactly(problem);
    }

    @Test
    void theSameDayTwiceIsRefused() {
        assertThat(HolidayNotice.read("2027-01-01 元旦 休\n2027-1-1 元旦 休", "").problems())
                .containsExactly("第2行“2027-1-1 元旦 休”：同一天写了两次");
    }

    @Test
    void nothingPastedIsSaidToBeNothing() {
        assertThat(HolidayNotice.read(" \u3000\n\u200B", "").problems()).hasSize(1);
    }

    @Test
    void aLineOfNothingButCommasIsRefusedQuickly() {
        assertThat(HolidayNotice.read("2027-01-01" + ",".repeat(100_000), "").problems())
                .hasSize(1);
    }

    @Test
    void aLineIsNamedByItsFirstFortyCharacters() {
        assertThat(HolidayNotice.read("x".repeat(40), "").problems().get(0)).contains("“" + "x".repeat(40) + "”");
        assertThat(HolidayNotice.read("x".repeat(41), "").problems().get(0)).contains("“" + "x".repeat(40) + "…”");
    }

    @Test
    void aThousandLinesAreTakenAndALineOfAHundredCharactersIsRead() {
        assertThat(HolidayNotice.read("2027-01-01 元旦 休" + "\n#".repeat(999), "").problems())
                .isEmpty();
        String name = "x".repeat(100 - "2027-01-01  休".length());
        assertThat(HolidayNotice.read("2027-01-01 " + name + " 休", "")
                        .problems()
                        .get(0))
                .contains("节日名称不超过20字");
        assertThat(HolidayNotice.read("2027-01-01 " + name + "x 休", "")
                        .problems()
                        .get(0))
                .contains("请写成");
    }

    @Test
    void aHugePasteIsRefusedQuickly() {
        HolidayNotice notice = HolidayNotice.read("2027-01-01 元旦 休\n".repeat(100_000), "");
        assertThat(notice.problems())
                .hasSizeLessThanOrEqualTo(HolidayNotice.MOST_LINES + 1)
                .contains("超过1000行，请分次粘贴");
    }
}
