package cn.xieshou.calendar.web;

import cn.xieshou.calendar.Term;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One month, in weeks from Monday to Sunday.
 *
 * @param weeks seven cells each; a cell outside the month is null
 * @param workingDays how many working days the month has
 */
record MonthView(YearMonth month, List<List<@Nullable DayView>> weeks, int workingDays) {

    private static final int WEEK = 7;
    private static final int MONTHS = 12;

    /** The twelve months of a school year, September first. */
    static List<MonthView> of(SchoolYear year, List<Term> terms, WorkingDays days, LocalDate today) {
        YearMonth first = YearMonth.from(year.firstDay());
        return IntStream.range(0, MONTHS)
                .mapToObj(i -> of(first.plusMonths(i), terms, days, today))
                .toList();
    }

    /** «2026年9月» */
    public String label() {
        return ChineseDates.month(month);
    }

    private static MonthView of(YearMonth month, List<Term> terms, WorkingDays days, LocalDate today) {
        List<@Nullable DayView> cells = new ArrayList<>();
        for (int i = 1; i < month.atDay(1).getDayOfWeek().getValue(); i++) {
            cells.add(null);
        }
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            LocalDate date = day;
            boolean inTerm = terms.stream().anyMatch(term -> term.contains(date));
            cells.add(new DayView(date, days.special(date), inTerm, date.equals(today)));
        }
        while (cells.size() % WEEK != 0) {
            cells.add(null);
        }
        List<List<@Nullable DayView>> weeks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += WEEK) {
            weeks.add(cells.subList(i, i + WEEK));
        }
        return new MonthView(month, weeks, days.between(month.atDay(1).minusDays(1), month.atEndOfMonth()));
    }
}
