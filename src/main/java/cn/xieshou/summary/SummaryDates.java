package cn.xieshou.summary;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.programme.Step;
import cn.xieshou.programme.YearlyEvent;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** By when a school sends its summary, and each of its steps is due: never after that day (requirements section 5). */
@Component
class SummaryDates {

    private final Programmes programmes;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Clock clock;

    SummaryDates(Programmes programmes, Deadlines deadlines, WorkingDays workingDays, Clock clock) {
        this.programmes = programmes;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The programme's day; where it has passed, what the school's steps take from today, so that nobody is late from the beginning. */
    LocalDate first(String programme, SchoolYear year) {
        LocalDate yearly =
                deadlines.of(programme, YearlyEvent.YEARLY_SUMMARY, year).date();
        return yearly.isBefore(today()) ? again(programme, year) : yearly;
    }

    /** What the school's steps take from today. */
    LocalDate again(String programme, SchoolYear year) {
        ProgrammeYear rules = programmes.in(programme, year);
        return workingDays.plus(
                today(), rules.workingDays(Step.SUMMARY_DRAFT) + rules.workingDays(Step.SUMMARY_APPROVE));
    }

    /** When a step of the school that opens now is due: its working days, at the latest on the day of the whole. */
    Date due(String programme, LocalDate last, String step) {
        LocalDate own = deadlines.explainStep(programme, step, today()).date();
        return Deadline.fixed(own.isAfter(last) ? last : own, "").at();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
