package cn.xieshou.attachment.web;

import cn.xieshou.attachment.TermKey;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
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

    private static final Pattern SLUG = Pattern.compile("([0-9]+)-([12])");
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
                ? AddressNumber.year(parts.group(1))
                        .map(year -> calendar.terms(year).get("1".equals(parts.group(2)) ? 0 : 1))
                : Optional.empty();
    }

    /** The newest term of those that have begun and are not of a school year to come, if none is asked for; today's if none has. */
    Filter filter(List<TermKey> keys) {
        List<Term> begun = known(keys);
        Term newest = begun.isEmpty() ? current() : begun.get(0);
        List<Choice> offered = Choice.of(offered(begun, newest), TermChoice::slug, Term::label);
        return Filter.always("term", "学期", offered, slug(newest), slug -> Condition.ANY)
                .orOther(slug ->
                        read(slug).map(term -> new Choice(slug, term.label())).orElse(null));
    }

    /** The term that a register is asked for. */
    Term asked(Asked asked) {
        return read(asked.value("term")).orElseGet(this::current);
    }

    Term current() {
        return calendar.termOf(LocalDate.now(clock));
    }

    /** This school year's and those of the two before, older ones that have something and the one that is shown; the newest first. */
    private List<Term> offered(List<Term> begun, Term shown) {
        Stream<Term> usual = Stream.iterate(thisYear(), year -> year - 1)
                .limit(YEARS)
                .flatMap(year -> calendar.terms(new SchoolYear(year)).stream());
        return Stream.of(usual, begun.stream(), Stream.of(shown))
                .flatMap(terms -> terms)
                .distinct()
                .sorted(Comparator.comparing(Term::firstDay).reversed())
                .toList();
    }

    /** These terms, but for those of a school year that has still to come. */
    private List<Term> known(List<TermKey> keys) {
        return keys.stream()
                .filter(key -> key.schoolYear() <= thisYear())
                .map(key -> calendar.terms(new SchoolYear(key.schoolYear())).get(key.term() - 1))
                .distinct()
                .toList();
    }

    private int thisYear() {
        return SchoolYear.of(LocalDate.now(clock)).startYear();
    }

    static String slug(Term term) {
        return term.schoolYear().startYear() + "-" + term.number();
    }
}
