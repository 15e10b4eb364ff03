package cn.xieshou.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample data comes about on whatever day the product is first started. */
class PlansReturnedInTimeTest {

    private static final WorkingDays WEEKDAYS = new WorkingDays(TreeMap::new);
    private static final SchoolYear YEAR = new SchoolYear(2025);

    /** A plan opens in August; whatever holds it up, it is with the section by then. */
    private static final LocalDate LAST = LocalDate.of(2025, 12, 1);

    /** A section returns a plan with a new date, which lies in the plan's own school year (R-PLN-2). */
    @Test
    void aReturnedPlansNewDateLiesInItsSchoolYear() {
        List<Deviation> returning = Stream.concat(CountyPartners.all(false).stream(), DistrictPlay.partners().stream())
                .flatMap(partners -> partners.habits().stream())
                .filter(habit -> habit.taskKey().equals(AnnualPlanFiling.REVIEW)
                        && "return".equals(habit.different().get("decision")))
                .toList();
        assertThat(returning).isNotEmpty();
        for (Deviation habit : returning) {
            for (LocalDate opened = LocalDate.of(2025, 8, 4); opened.isBefore(LAST); opened = opened.plusDays(3)) {
                for (LocalDate today = opened; today.isBefore(opened.plusMonths(14)); today = today.plusDays(1)) {
                    LocalDate day = habit.pace().day(opened, today, WEEKDAYS).orElseThrow();
                    if (!day.isAfter(today)) {
                        assertThat(WEEKDAYS.plus(day, PlanAnswers.DAYS_FOR_A_NEW_TEXT))
                                .as("came %s, shown %s", opened, today)
                                .isBeforeOrEqualTo(YEAR.lastDay());
                    }
                }
            }
        }
    }
}
