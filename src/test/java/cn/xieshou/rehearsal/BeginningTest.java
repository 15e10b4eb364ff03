package cn.xieshou.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.ProgrammeKind;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of the county's ledger there is on whatever day the product is first started. */
class BeginningTest {

    private static final WorkingDays WEEKDAYS = new WorkingDays(TreeMap::new);
    private static final int COUNT = 28;

    /** Weeks of a term in which a pairing may still begin its work and have the whole term behind it. */
    private static final int WEEKS_TO_BEGIN = 4;

    private static final Programme COUNTY =
            new Programme("county", "结对", ProgrammeKind.ROLLING, LocalDate.of(2025, Month.SEPTEMBER, 1), null);

    private record Span(LocalDate first, LocalDate last) {}

    /** A term and a half (issue 11): in a second term the first one, in a first one the second of the year before, in summer both. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 1",
        "2027-01-25, 1",
        "2027-02-20, 1",
        "2027-04-10, 1",
        "2027-07-05, 1",
        "2027-08-20, 2",
        "2027-09-03, 2",
        "2027-09-11, 2",
        "2027-09-12, 1",
        "2028-02-01, 1"
    })
    void wholeTermsLieBehindTheCounty(LocalDate today, int terms) {
        assertThat(terms(today)).hasSize(terms);
    }

    @Test
    void aWholeTermAndNoMoreThanTwoLieBehindOnEveryDay() {
        LocalDate first = LocalDate.of(2026, Month.SEPTEMBER, 12);
        Stream.iterate(first, day -> day.plusDays(1))
                .limit(1000)
                .forEach(day -> assertThat(terms(day)).as("shown %s", day).hasSizeBetween(1, 2));
    }

    /** The numbers of the pairings name the year in which they are to be looked at, as those of an early summer do. */
    @Test
    void whoBeginsWithASecondTermBeginsInItsYear() {
        Timetable days = new Beginning(LocalDate.of(2026, Month.NOVEMBER, 30), WEEKDAYS).withATermBehind(COUNTY, COUNT);

        assertThat(days.first()).hasYear(2026);
    }

    @Test
    void nobodyBeginsBeforeTheProgrammeDoes() {
        Timetable days = new Beginning(LocalDate.of(2025, Month.NOVEMBER, 30), WEEKDAYS).withATermBehind(COUNTY, COUNT);

        assertThat(days.first()).isAfter(COUNTY.startsOn());
    }

    /** Each of the five has entries in a second term, as many as no other, and some dispute what the other wrote. */
    @Test
    void ledgersOfASecondTermDiffer() {
        List<Long> entries = CountyPartners.all(true).stream()
                .filter(pair -> CountyPlay.isFirst(pair.supporting(), pair.recipient()))
                .map(BeginningTest::inSpring)
                .toList();

        assertThat(entries).hasSize(5).doesNotHaveDuplicates().allMatch(count -> count > 0);
        assertThat(CountyPartners.all(true).stream()
                        .flatMap(pair -> pair.habits().stream())
                        .filter(habit -> habit.different().containsKey(ActivityAnswers.DISPUTE)))
                .hasSizeGreaterThan(1);
    }

    /** After a plan was filed in March, as people will until July. */
    private static long inSpring(Partners pair) {
        LocalDate filed = LocalDate.of(2026, Month.MARCH, 9);
        return pair.deeds().stream()
                .filter(deed -> deed.what() == Initiative.What.RECORD_ACTIVITY
                        && deed.afterTask().equals(AnnualPlanFiling.REVIEW))
                .flatMap(deed -> deed.pace().day(filed, LocalDate.of(2026, Month.NOVEMBER, 30), WEEKDAYS).stream())
                .filter(day -> day.isBefore(LocalDate.of(2026, Month.JULY, 1)))
                .count();
    }

    /** The terms that the pairings have worked in from their beginning to their end. */
    private static List<Span> terms(LocalDate today) {
        Timetable days = new Beginning(today, WEEKDAYS).withATermBehind(COUNTY, COUNT);
        LocalDate begun = LocalDate.ofInstant(days.moment(COUNT, 0), ChineseDates.ZONE);
        return IntStream.rangeClosed(2025, today.getYear())
                .mapToObj(SchoolYear::new)
                .flatMap(year -> Stream.of(
                        new Span(year.firstDay(), LocalDate.of(year.startYear() + 1, Month.JANUARY, 31)),
                        new Span(
                                LocalDate.of(year.startYear() + 1, Month.FEBRUARY, 1),
                                LocalDate.of(year.startYear() + 1, Month.JULY, 15))))
                .filter(term -> !begun.isAfter(term.first().plusWeeks(WEEKS_TO_BEGIN))
                        && term.last().isBefore(today))
                .toList();
    }
}
