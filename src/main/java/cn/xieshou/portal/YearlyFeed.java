package cn.xieshou.portal;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.notice.feed.FeedDate;
import cn.xieshou.notice.feed.FeedDates;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.programme.YearlyEvent;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The yearly dates of the programmes in the calendars of those whom they concern (requirements section 5). */
@Component
class YearlyFeed implements FeedDates {

    private static final Set<Role> EVERYBODY_OF_SCHOOLS = EnumSet.of(Role.PRINCIPAL, Role.LIAISON, Role.OFFICE);
    private static final Set<Role> SECTIONS = EnumSet.of(Role.PRIMARY_SECTION, Role.SECONDARY_SECTION);

    private static final Map<YearlyEvent, Set<Role>> WHOM = Map.of(
            YearlyEvent.ANNUAL_PLAN, and(SECTIONS, Role.PRINCIPAL, Role.LIAISON, Role.OFFICE),
            YearlyEvent.SELECTION, EnumSet.of(Role.PRINCIPAL, Role.PERSONNEL, Role.OFFICE),
            YearlyEvent.SERVICE_START, EnumSet.of(Role.PRINCIPAL, Role.OFFICE),
            YearlyEvent.TERM_EVALUATION, and(SECTIONS, Role.PRINCIPAL, Role.EXPERT, Role.OFFICE),
            YearlyEvent.ATTACHMENT_REPORT, EVERYBODY_OF_SCHOOLS,
            YearlyEvent.YEARLY_SUMMARY, EVERYBODY_OF_SCHOOLS);

    private final Pairings pairings;
    private final Programmes programmes;
    private final Deadlines deadlines;
    private final SchoolCalendar calendar;

    YearlyFeed(Pairings pairings, Programmes programmes, Deadlines deadlines, SchoolCalendar calendar) {
        this.pairings = pairings;
        this.programmes = programmes;
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    @Override
    public List<FeedDate> of(Person person, LocalDate from, LocalDate to) {
        return programmes.all().stream()
                .filter(programme -> concerns(programme, person))
                .flatMap(programme -> dates(programme, person.role(), from, to))
                .filter(date -> !date.day().isBefore(from) && !date.day().isAfter(to))
                .toList();
    }

    /** A school has the dates of the programmes in which it is paired now, the bureau those of all. */
    private boolean concerns(Programme programme, Person person) {
        String school = person.school();
        return school == null || programmesOf(school).contains(programme.code());
    }

    private Set<String> programmesOf(String school) {
        return pairings.ofSchool(school).stream()
                .filter(pairing -> pairing.endedOn() == null)
                .map(Pairing::programme)
                .collect(Collectors.toSet());
    }

    private Stream<FeedDate> dates(Programme programme, Role role, LocalDate from, LocalDate to) {
        return Stream.iterate(SchoolYear.of(from), year -> !year.firstDay().isAfter(to), SchoolYear::next)
                .flatMap(year -> Arrays.stream(YearlyEvent.values())
                        .filter(matter -> WHOM.getOrDefault(matter, Set.of()).contains(role))
                        .flatMap(matter -> dates(programme, matter, year)))
                .filter(date -> !date.day().isBefore(programme.startsOn()) && !isOver(programme, date.day()));
    }

    private Stream<FeedDate> dates(Programme programme, YearlyEvent matter, SchoolYear year) {
        String id = programme.code() + "-" + matter.key() + "-" + year.startYear();
        if (matter.afterTerm()) {
            return calendar.terms(year).stream().map(term -> afterTerm(id, programme, matter, term));
        }
        LocalDate day = deadlines.of(programme.code(), matter, year).date();
        return Stream.of(new FeedDate(id, day, "截止：" + year.label() + matter.label() + "（" + programme.name() + "）"));
    }

    private FeedDate afterTerm(String id, Programme programme, YearlyEvent matter, Term term) {
        LocalDate day = deadlines.afterTerm(programme.code(), matter, term).date();
        String title = "截止：" + term.label() + matter.label() + "（" + programme.name() + "）";
        return new FeedDate(id + "-" + term.number(), day, title);
    }

    private static boolean isOver(Programme programme, LocalDate day) {
        LocalDate end = programme.endsOn();
        return end != null && day.isAfter(end.plusMonths(1));
    }

    private static Set<Role> and(Set<Role> some, Role... more) {
        EnumSet<Role> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }
}
