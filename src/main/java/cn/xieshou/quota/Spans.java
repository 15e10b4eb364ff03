package cn.xieshou.quota;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Terms and school years in working days, as far as a pairing has been there. */
@Component
class Spans {

    private final SchoolCalendar calendar;
    private final WorkingDays workingDays;
    private final Clock clock;

    Spans(SchoolCalendar calendar, WorkingDays workingDays, Clock clock) {
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Term current() {
        return calendar.termOf(today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param since the pairing's first day */
    Span of(Term term, LocalDate since) {
        return span(term.label(), term.firstDay(), term.lastDay(), since);
    }

    /** From the first day of its first term to the last of its second. */
    Span of(SchoolYear year, LocalDate since) {
        List<Term> terms = calendar.terms(year);
        return span(
                year.label(),
                terms.get(0).firstDay(),
                terms.get(terms.size() - 1).lastDay(),
                since);
    }

    /** All of a programme, or of the pairing's life in it. */
    Span whole(LocalDate since, LocalDate last) {
        return span("项目期内", since, last, since);
    }

    private Span span(String label, LocalDate first, LocalDate last, LocalDate since) {
        LocalDate before = (since.isAfter(first) ? since : first).minusDays(1);
        LocalDate today = today();
        int total = Math.max(1, workingDays.between(before, last));
        int elapsed = today.isAfter(last) ? total : Math.max(0, workingDays.between(before, today));
        return new Span(label, last, elapsed, total);
    }
}
