package cn.xieshou.annualplan.process;

import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.pairing.OpeningDay;
import cn.xieshou.pairing.OpensYearly;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.YearlyEvent;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The annual plan opens every August (R-PLN-1). It is needed however late: by who begins in spring as by who begins in August. */
@Component
class PlanOpens implements OpensYearly {

    private final Deadlines deadlines;
    private final SchoolCalendar calendar;

    PlanOpens(Deadlines deadlines, SchoolCalendar calendar) {
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    @Override
    public String key() {
        return "ANNUAL_PLAN";
    }

    @Override
    public String label() {
        return "年度工作方案";
    }

    @Override
    public String process() {
        return AnnualPlanFiling.PROCESS;
    }

    @Override
    public List<OpeningDay> days(String programme, SchoolYear year) {
        LocalDate opens =
                deadlines.of(programme, YearlyEvent.ANNUAL_PLAN_OPENS, year).date();
        return List.of(new OpeningDay(
                year.startYear(), 0, opens, calendar.terms(year).get(1).lastDay()));
    }
}
