package cn.xieshou.mentoring;

import cn.xieshou.calendar.Term;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A month with at least half of it in a term. Guidance is asked for in it of those who were mentor and apprentice for half of the month.
 *
 * @param latestBegin until when they have to have begun
 * @param earliestEnd and until when they may not have ended
 */
public record SchoolMonth(YearMonth month, LocalDate latestBegin, LocalDate earliestEnd) {

    /** Of a school year's terms, in order. */
    static List<SchoolMonth> of(List<Term> terms) {
        return terms.stream().flatMap(SchoolMonth::of).toList();
    }

    private static Stream<SchoolMonth> of(Term term) {
        YearMonth last = YearMonth.from(term.lastDay());
        return Stream.iterate(
                        YearMonth.from(term.firstDay()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> of(month, term))
                .filter(month -> !month.latestBegin().isBefore(first(month.month(), term)));
    }

    private static SchoolMonth of(YearMonth month, Term term) {
        LocalDate last = month.atEndOfMonth().isBefore(term.lastDay()) ? month.atEndOfMonth() : term.lastDay();
        int half = (month.lengthOfMonth() + 1) / 2;
        return new SchoolMonth(
                month, last.minusDays(half - 1L), first(month, term).plusDays(half - 1L));
    }

    private static LocalDate first(YearMonth month, Term term) {
        return month.atDay(1).isAfter(term.firstDay()) ? month.atDay(1) : term.firstDay();
    }

    /**
     * Months as rows in SQL: first and last day «f» and «l», latest begin «b», earliest end «e».
     *
     * @param values gets what the rows take
     */
    static String rows(List<SchoolMonth> months, Map<String, Object> values) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < months.size(); i++) {
            SchoolMonth month = months.get(i);
            rows.append(i == 0 ? "" : " union all ")
                    .append(
                            "select cast(:f%1$d as date) as f, cast(:l%1$d as date) as l, cast(:b%1$d as date) as b, cast(:e%1$d as date) as e"
                                    .formatted(i));
            values.put("f" + i, month.month().atDay(1));
            values.put("l" + i, month.month().atEndOfMonth());
            values.put("b" + i, month.latestBegin());
            values.put("e" + i, month.earliestEnd());
        }
        return rows.toString();
    }

    boolean isAskedOf(Mentorship one) {
        LocalDate began = one.beganOn();
        LocalDate ended = one.endedOn();
        return began != null && !began.isAfter(latestBegin) && (ended == null || !ended.isBefore(earliestEnd));
    }

    boolean isOver(LocalDate today) {
        return month.atEndOfMonth().isBefore(today);
    }
}
