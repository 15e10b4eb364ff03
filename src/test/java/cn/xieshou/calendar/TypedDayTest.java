package cn.xieshou.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, HOLIDAY, 国庆节",
        "2000-01-01, HOLIDAY, 元旦",
        "2100-12-31, HOLIDAY, 除夕",
        "2026-10-10, MAKE_UP, 国庆节",
        "2026-09-20, MAKE_UP, 国庆节"
    })
    void whatIsRightIsTaken(String date, String kind, String name) {
        TypedDay typed = new TypedDay(date, kind, " " + name + " ");
        assertThat(typed.problems()).isEmpty();
        SpecialDay day = typed.day("手工");
        assertThat(day).isEqualTo(new SpecialDay(LocalDate.parse(date), DayKind.valueOf(kind), name, "手工"));
        assertThat(TypedDay.of(day)).isEqualTo(new TypedDay(date, kind, name));
    }

    @ParameterizedTest
    @CsvSource({
        "'　', HOLIDAY, 国庆节, date, 请填写日期，例如2026年10月1日",
        "2026-02-30, HOLIDAY, 国庆节, date, 没有这一天，请核对年、月、日",
        "1999-12-31, HOLIDAY, 元旦, date, 年份须在2000至2100之间",
        "2101-01-01, HOLIDAY, 元旦, date, 年份须在2000至2100之间",
        "2026-10-01, SOMETIMES, 国庆节, kind, 请选择放假或调休上班",
        "2026-10-01, HOLIDAY, '　', name, 请填写节日名称",
        "2026-10-09, MAKE_UP, 国庆节, date, 2026年10月9日（星期五）本来就是工作日，调休上班只能在星期六、星期日"
    })
    void whatIsWrongIsSaidAtItsField(String date, String kind, String name, String field, String problem) {
        assertThat(new TypedDay(date, kind, name).problems()).isEqualTo(Map.of(field, problem));
    }

    @Test
    void aNameHasItsLongest() {
        String longest = "节".repeat(HolidayNotice.LONGEST_NAME);
        assertThat(new TypedDay("2026-10-01", "HOLIDAY", longest).problems()).isEmpty();
        assertThat(new TypedDay("2026-10-01", "HOLIDAY", longest + "日").problems())
                .isEqualTo(Map.of(
                        "name", "最多" + HolidayNotice.LONGEST_NAME + "字，现有" + (HolidayNotice.LONGEST_NAME + 1) + "字"));
        assertThat(SpecialDayRules.problem(day(longest))).isNull();
        assertThat(SpecialDayRules.problem(day(longest + "日"))).startsWith("节日名称不超过");
    }

    @Test
    void aPreviewCountsWhatWouldChange() {
        SpecialDay stored = day("国庆节");
        NoticePreview preview = new NoticePreview(
                java.util.List.of(
                        new NoticePreview.Line(stored, null),
                        new NoticePreview.Line(stored, new SpecialDay(stored.date(), stored.kind(), "国庆节", "别处")),
                        new NoticePreview.Line(stored, day("中秋节")),
                        new NoticePreview.Line(
                                stored, new SpecialDay(stored.date(), DayKind.MAKE_UP, stored.name(), ""))),
                java.util.List.of());
        assertThat(preview.lines()).extracting(NoticePreview.Line::effect).containsExactly("新增", "相同", "修改", "修改");
        assertThat(preview.news()).isEqualTo(3);
    }

    private static SpecialDay day(String name) {
        return new SpecialDay(LocalDate.of(2026, 10, 1), DayKind.HOLIDAY, name, "");
    }
}
