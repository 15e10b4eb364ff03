package cn.xieshou.programme;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Due dates out of the programme's data and the calendar, never out of a constant; in models the bean {@code deadlines}. */
@Component("deadlines")
public class Deadlines {

    private static final int SEPTEMBER = 9;

    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final SchoolCalendar calendar;
    private final Clock clock;

    Deadlines(Programmes programmes, WorkingDays workingDays, SchoolCalendar calendar, Clock clock) {
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The end of the {@code n}-th working day after today. */
    public Date workingDays(int n) {
        return Deadline.workingDaysAfter(today(), n, workingDays).at();
    }

    /**
     * When a step that opens today is due.
     *
     * @param step a key of {@link Step}
     * @throws IllegalArgumentException for an unknown programme or step
     */
    public Date forStep(String programme, String step) {
        return explainStep(programme, step, today()).at();
    }

    /** When a step that opened on {@code opened} is due, and why. */
    public Deadline explainStep(String programme, String step, LocalDate opened) {
        Step known = Step.of(step);
        ProgrammeYear year = programmes.in(programme, SchoolYear.of(opened));
        int days = year.workingDays(known);
        return Deadline.workingDaysAfter(opened, days, workingDays)
                .because("《" + year.name() + "》规定“" + known.label() + "”限" + days + "个工作日");
    }

    /**
     * When a matter of the school year is due that has one day a year.
     *
     * @throws IllegalArgumentException for an unknown programme
     * @throws IllegalStateException when the matter is due after each term, see {@link #afterTerm}
     */
    public Deadline of(String programme, YearlyEvent matter, SchoolYear schoolYear) {
        ProgrammeYear year = programmes.in(programme, schoolYear);
        ProgrammeDate date = year.date(matter);
        if (date.monthOfYear() == null || date.dayOfMonth() == null) {
            throw new IllegalStateException(matter.key() + " is due after each term");
        }
        boolean autumn = matter.ahead() || date.monthOfYear() >= SEPTEMBER;
        int inYear = autumn ? schoolYear.startYear() : schoolYear.startYear() + 1;
        YearMonth month = YearMonth.of(inYear, date.monthOfYear());
        LocalDate day = month.atDay(Math.min(date.dayOfMonth(), month.lengthOfMonth()));
        return Deadline.fixed(day, "《" + year.name() + "》规定" + matter.label() + "为" + date.rule());
    }

    /**
     * {@link #of} for models: {@code ${deadlines.forYear(programme, 'annual-plan', schoolYear)}}.
     *
     * @param matter a key of {@link YearlyEvent}
     * @param schoolYear the year in which the school year begins
     */
    public Date forYear(String programme, String matter, int schoolYear) {
        return of(programme, YearlyEvent.of(matter), new SchoolYear(schoolYear)).at();
    }

    /** {@link #forYear}, but where that day has passed before the step opens, what the step takes from today. */
    public Date forYearOrStep(String programme, String matter, int schoolYear, String step) {
        Date yearly = forYear(programme, matter, schoolYear);
        return yearly.toInstant().isBefore(clock.instant()) ? forStep(programme, step) : yearly;
    }

    /**
     * {@link #afterTerm} for models: {@code ${deadlines.forTerm(programme, 'attachment-report', schoolYear, term)}}.
     *
     * @param term 1 or 2
     */
    public Date forTerm(String programme, String matter, int schoolYear, int term) {
        Term of = calendar.terms(new SchoolYear(schoolYear)).get(term - 1);
        return afterTerm(programme, YearlyEvent.of(matter), of).at();
    }

    /** The first moment of the day on which a matter of the school year begins, to wait for it. */
    public Date morningOf(String programme, String matter, int schoolYear) {
        LocalDate day = of(programme, YearlyEvent.of(matter), new SchoolYear(schoolYear))
                .date();
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    /**
     * The first moment of the day that many calendar days before a term's last day, to wait for it.
     *
     * @param term 1 or 2
     */
    public Date beforeTermEnd(int schoolYear, int term, int days) {
        LocalDate last =
                calendar.terms(new SchoolYear(schoolYear)).get(term - 1).lastDay();
        return Date.from(last.minusDays(days).atStartOfDay(clock.getZone()).toInstant());
    }

    /** When a matter that is due after each term is due for {@code term}. */
    public Deadline afterTerm(String programme, YearlyEvent matter, Term term) {
        ProgrammeYear year = programmes.in(programme, term.schoolYear());
        ProgrammeDate date = year.date(matter);
        Integer days = date.daysAfterTerm();
        if (days == null) {
            throw new IllegalStateException(matter.key() + " is due on a day of the year");
        }
        return Deadline.fixed(
                term.lastDay().plusDays(days),
                "《" + year.name() + "》规定" + matter.label() + "为" + date.rule() + "，" + term.label() + "于"
                        + ChineseDates.date(term.lastDay()) + "结束");
    }

    /** The term that {@link #afterTerm} would take today. */
    public Term currentTerm() {
        return calendar.termOf(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
