package cn.xieshou.attachment.web;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The terms that the register offers, and the one that an address names: «2026-1». */
@Component
class TermChoice {

    private static final Pattern SLUG = Pattern.compile("(20\\d{2})-([12])");
    private static final int YEARS = 3;

    private final SchoolCalendar calendar;
    private final Clock clock;

    TermChoice(SchoolCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The term of an address; empty if it is none. */
    Optional<Term> read(@Nullable String slug) {
        Matcher parts = SLUG.matcher(slug == null ? "" : slug);
        return parts.matches()
                ? Optional.of(calendar.terms(new SchoolYear(Integer.parseInt(parts.group(1))))
                        .get(Integer.parseInt(parts.group(2)) - 1))
                : Optional.empty();
    }

    /** The term of today. */
    Term current() {
        return calendar.termOf(LocalDate.now(clock));
    }

    /** This school year's and those of the two before, the newest first. */
    List<Term> offered() {
        int now = SchoolYear.of(LocalDate.now(clock)).startYear();
        return Stream.iterate(now, year -> year - 1)
                .limit(YEARS)
                .map(year -> calendar.terms(new SchoolYear(year)))
                .flatMap(both -> Stream.of(both.get(1), both.get(0)))
                .toList();
    }

    static String slug(Term term) {
        return term.schoolYear().startYear() + "-" + term.number();
    }
}
