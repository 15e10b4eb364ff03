package cn.xieshou.mentoring.process;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.pairing.OpeningDay;
import cn.xieshou.pairing.OpensYearly;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.YearlyEvent;
import cn.xieshou.shared.SchoolYear;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mentoring opens every September (R-MEN-1); it is worth catching up with while no more than half of the first term is over. */
@Component
class MentoringOpens implements OpensYearly {

    private final Deadlines deadlines;
    private final SchoolCalendar calendar;

    MentoringOpens(Deadlines deadlines, SchoolCalendar calendar) {
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    @Override
    public String key() {
        return "MENTORING";
    }

    @Override
    public String label() {
        return "师徒结对";
    }

    @Override
    public String process() {
        return MentoringCase.PROCESS;
    }

    @Override
    public List<OpeningDay> days(String programme, SchoolYear year) {
        Term first = calendar.terms(year).get(0);
        long half = ChronoUnit.DAYS.between(first.firstDay(), first.lastDay()) / 2;
        return List.of(new OpeningDay(
                year.startYear(),
                0,
                deadlines.of(programme, YearlyEvent.MENTORING_OPENS, year).date(),
                first.firstDay().plusDays(half)));
    }
}
