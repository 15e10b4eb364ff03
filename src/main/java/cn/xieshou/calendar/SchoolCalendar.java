package cn.xieshou.calendar;

import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.springframework.stereotype.Component;

/** The terms of every school year: those the office set, else the usual ones. */
@Component
public class SchoolCalendar {

    private static final int LAST_DAY_OF_SPRING_TERM = 15;

    private final TermRepository table;

    SchoolCalendar(TermRepository table) {
        this.table = table;
    }

    /** The two terms of {@code year}, in order. */
    public List<Term> terms(SchoolYear year) {
        List<Term> set = table.of(year);
        return set.isEmpty() ? usualTerms(year) : set;
    }

    /** The term that {@code date} lies in; in the holidays the term that ended last, for what is done then counts to it. */
    public Term termOf(LocalDate date) {
        SchoolYear year = SchoolYear.of(date);
        List<Term> terms = terms(year);
        for (int i = terms.size() - 1; i >= 0; i--) {
            if (!date.isBefore(terms.get(i).firstDay())) {
                return terms.get(i);
            }
        }
        List<Term> before = terms(year.previous());
        return before.get(before.size() - 1);
    }

    /** 1 September to 31 January and 1 February to 15 July, where the office has not set others (requirements, GAP). */
    static List<Term> usualTerms(SchoolYear year) {
        int spring = year.startYear() + 1;
        return List.of(
                new Term(year, 1, year.firstDay(), LocalDate.of(spring, Month.JANUARY, 31)),
                new Term(
                        year,
                        2,
                        LocalDate.of(spring, Month.FEBRUARY, 1),
                        LocalDate.of(spring, Month.JULY, LAST_DAY_OF_SPRING_TERM)));
    }
}
