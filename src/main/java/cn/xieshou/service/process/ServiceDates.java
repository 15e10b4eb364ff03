package cn.xieshou.service.process;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.Programmes;
import cn.xieshou.programme.Step;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When the model {@code secondment-service} goes on: by the school year, its terms and the programme's working days. */
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

    /** For instances of models that asked for it: the working days of a step count from the teacher's first day on. */
    public Date forStep(String programme, String step, String secondmentId) {
        LocalDate first = secondments.get(secondmentId).startsOn();
        LocalDate today = LocalDate.now(clock);
        return deadlines
                .explainStep(programme, step, first.isAfter(today) ? first : today)
                .at();
    }

    /** The morning from which the mid-year check fits in before the first term ends. */
    public Date checkOpens(String programme, int schoolYear) {
        SchoolYear year = new SchoolYear(schoolYear);
        int days = programmes.in(programme, year).workingDays(Step.SERVICE_CHECK);
        LocalDate last = calendar.terms(year).get(0).lastDay();
        LocalDate lastWorked = workingDays.isWorkingDay(last) ? last : workingDays.plus(last, -1);
        LocalDate opens = workingDays.plus(lastWorked, -days);
        return Date.from(opens.atStartOfDay(clock.getZone()).toInstant());
    }

    /** When the arrival is due: on the day on which the service is to start; the step's days where it opens only after that. */
    public Date arrivalDue(String programme, String step, String secondmentId) {
        LocalDate starts = secondments.get(secondmentId).startsOn();
        return starts.isBefore(LocalDate.now(clock))
                ? deadlines.forStep(programme, step)
                : Deadline.fixed(starts, "").at();
    }

    /** The first moment after the school year: only then a year of service is over and may be assessed (R-SEC-4). */
    public Date yearEnds(int schoolYear) {
        LocalDate over = new SchoolYear(schoolYear).lastDay().plusDays(1);
        return Date.from(over.atStartOfDay(clock.getZone()).toInstant());
    }

    /** {@link #yearEnds} for instances of models that asked for a day before it. */
    public Date assessmentOpens(String programme, int schoolYear) {
        return yearEnds(schoolYear);
    }
}
