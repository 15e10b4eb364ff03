package cn.xieshou.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.shared.SchoolYear;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A term, a special day, and how a change of the calendar reads. */
class TermTest {

    private static final Term AUTUMN =
            new Term(new SchoolYear(2026), 1, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 20));
    private static final Term SPRING =
            new Term(new SchoolYear(2026), 2, LocalDate.of(2027, 2, 20), LocalDate.of(2027, 7, 5));

    @Test
    void aTermIsNamedAfterItsSchoolYear() {
        assertThat(AUTUMN.label()).isEqualTo("2026—2027学年第一学期");
        assertThat(SPRING.label()).isEqualTo("2026—2027学年第二学期");
        assertThat(SPRING.ordinal()).isEqualTo("第二学期");
    }

    @Test
    void itsFirstAndItsLastDayBelongToATerm() {
        assertThat(AUTUMN.contains(AUTUMN.firstDay())).isTrue();
        assertThat(AUTUMN.contains(AUTUMN.lastDay())).isTrue();
        assertThat(AUTUMN.contains(AUTUMN.firstDay().minusDays(1))).isFalse();
        assertThat(AUTUMN.contains(AUTUMN.lastDay().plusDays(1))).isFalse();
    }

    @Test
    void schoolYearsFollowEachOther() {
        SchoolYear year = new SchoolYear(2026);
        assertThat(year.next().label()).isEqualTo("2027—2028学年");
        assertThat(year.previous().label()).isEqualTo("2025—2026学年");
        assertThat(year.firstDay()).isEqualTo("2026-09-01");
        assertThat(year.lastDay()).isEqualTo("2027-08-31");
        assertThat(SchoolYear.of(LocalDate.of(2026, 8, 31))).isEqualTo(year.previous());
        assertThat(SchoolYear.of(LocalDate.of(2026, 9, 1))).isEqualTo(year);
    }

    @Test
    void aChangeSaysWhatWasAndWhatIs() {
        assertThat(change("", "放假（元旦）").what()).isEqualTo("新增：放假（元旦）");
        assertThat(change("放假（元旦）", "").what()).isEqualTo("删除：放假（元旦）");
        assertThat(change("放假（元旦）", "调休上班（元旦）").what()).isEqualTo("放假（元旦） 改为 调休上班（元旦）");
    }

    @Test
    void aSpecialDayIsDatedWithItsWeekday() {
        assertThat(new SpecialDay(LocalDate.of(2026, 10, 1), DayKind.HOLIDAY, "国庆节", "shipped").dated())
                .isEqualTo("2026年10月1日（星期四）");
        assertThat(DayKind.HOLIDAY.mark()).isEqualTo("休");
        assertThat(DayKind.MAKE_UP.mark()).isEqualTo("班");
    }

    private static CalendarChange change(String before, String after) {
        return new CalendarChange(Instant.EPOCH, "办公室", "2027年1月1日", before, after);
    }
}
