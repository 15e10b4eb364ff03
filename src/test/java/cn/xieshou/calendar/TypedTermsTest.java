package cn.xieshou.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.shared.SchoolYear;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedTermsTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Test
    void theUsualTermsAreAccepted() {
        assertThat(TypedTerms.of(SchoolCalendar.usualTerms(YEAR)).problems(YEAR))
                .isEmpty();
    }

    @Test
    void aTermEndsAfterItBegins() {
        assertThat(new TypedTerms("2026-09-01", "2026-09-01", "2027-02-20", "2027-07-10").problems(YEAR))
                .isEqualTo(Map.of("last1", "结束日期须晚于开始日期2026年9月1日"));
    }

    @Test
    void theSecondTermBeginsAfterTheFirstHasEnded() {
        assertThat(new TypedTerms("2026-09-01", "2027-01-31", "2027-01-31", "2027-07-10").problems(YEAR))
                .isEqualTo(Map.of("first2", "第二学期须在第一学期结束（2027年1月31日）之后开始"));
    }

    @Test
    void termsStayWithinTheirSchoolYear() {
        assertThat(new TypedTerms("2026-08-31", "2027-01-20", "2027-02-20", "2027-09-01").problems(YEAR))
                .containsOnlyKeys("first1", "last2")
                .containsEntry("first1", "须在2026—2027学年之内，即2026年9月1日至2027年8月31日");
    }

    @Test
    void impossibleAndMissingDatesAreSaidAtTheirField() {
        assertThat(new TypedTerms("2026-09-31", "", null, "七月").problems(YEAR))
                .containsOnlyKeys("first1", "last1", "first2", "last2")
                .containsEntry("last1", "请填写日期，例如2026年10月1日");
    }
}
