package cn.xieshou.secondment.process;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.programme.Step;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When the model {@code secondment-service} goes on: by the terms of the calendar and the programme's working days. */
@Component("serviceDates")
public class ServiceDates {

    private final Programmes programmes;
    private final SchoolCalendar calendar;
    private final WorkingDays workingDays;
    private final Deadlines deadlines;
    private final Secondments secondments;
    private final Clock clock;

    ServiceDates(
            Programmes programmes,
            SchoolCalendar calendar,
            WorkingDays workingDays,
            Deadlines deadlines,
            Secondments secondments,
            Clock clock) {
        this.programmes = programmes;
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.deadlines = deadlines;
        this.secondments = secondments;
        this.clock = clock;
    }

    /** When a step is due that cannot be done before the teacher's first day: its working days count from then on. */
    public Date forStep(String programme, String step, String secondmentId) {
        LocalDate first = secondments.get(secondmentId).startsOn();
        LocalDate today = LocalDate.now(clock);
        return deadlines
                .explainStep(programme, step, first.isAfter(today) ? first : today)
                .at();
    }

    /** The morning from which the mid-year check fits in before the first term ends. */
    public Date checkOpens(String programme, int schoolYear) {
        return before(programme, schoolYear, 1, Step.SERVICE_CHECK);
    }

    /** The morning from which form, assessment, opinion and filing fit in before the second term ends. */
    public Date assessmentOpens(String programme, int schoolYear) {
        return before(
                programme,
                schoolYear,
                2,
                Step.SERVICE_FORM,
                Step.SERVICE_ASSESS,
                Step.SERVICE_OPINION,
                Step.SERVICE_FILE);
    }

    private Date before(String programme, int schoolYear, int term, Step... steps) {
        SchoolYear year = new SchoolYear(schoolYear);
        ProgrammeYear rules = programmes.in(programme, year);
        int days = Stream.of(steps).mapToInt(rules::workingDays).sum();
        LocalDate last = calendar.terms(year).get(term - 1).lastDay();
        LocalDate lastWorked = workingDays.isWorkingDay(last) ? last : workingDays.plus(last, -1);
        LocalDate opens = workingDays.plus(lastWorked, -days);
        return Date.from(opens.atStartOfDay(clock.getZone()).toInstant());
    }
}
