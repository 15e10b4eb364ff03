package cn.xieshou.portal;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.YearlyEvent;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.insight.DueRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells why a task is due on its day: by the step that its model names, or by a day of the school year. */
@Component
class DueReasons {

    private final DueRules rules;
    private final Deadlines deadlines;
    private final SchoolCalendar calendar;
    private final Clock clock;

    DueReasons(DueRules rules, Deadlines deadlines, SchoolCalendar calendar, Clock clock) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * «《城区学校与农村学校结对帮扶》规定“校长签署协议”限5个工作日，即自2026年11月20日起5个工作日，其间不计周末». Empty when the day does
     * not follow from today's data, because it was set by hand or the data has changed since.
     */
    String of(OpenTask task, String programme) {
        Stream<Deadline> ofStep =
                rules.step(task).stream().map(step -> deadlines.explainStep(programme, step, opened(task)));
        return Stream.concat(ofStep, ofSchoolYear(task, programme))
                .filter(deadline -> deadline.at().toInstant().equals(task.due()))
                .map(Deadline::reason)
                .findFirst()
                .orElse("");
    }

    /** The days of the school year that it was opened in, and of the one that it may prepare. */
    private Stream<Deadline> ofSchoolYear(OpenTask task, String programme) {
        SchoolYear year = SchoolYear.of(opened(task));
        return Stream.of(year, year.next())
                .flatMap(each -> Stream.of(YearlyEvent.values()).flatMap(matter -> days(matter, programme, each)));
    }

    private Stream<Deadline> days(YearlyEvent matter, String programme, SchoolYear year) {
        return matter.afterTerm()
                ? calendar.terms(year).stream().map(term -> deadlines.afterTerm(programme, matter, term))
                : Stream.of(deadlines.of(programme, matter, year));
    }

    private LocalDate opened(OpenTask task) {
        return LocalDate.ofInstant(task.createdAt(), clock.getZone());
    }
}
