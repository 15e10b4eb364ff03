package cn.xieshou.summary.process;

import cn.xieshou.pairing.OpeningDay;
import cn.xieshou.pairing.OpensYearly;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.YearlyEvent;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.summary.SummaryCase;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The summaries of a school year open every July (R-SUM-1); they are worth writing until the school year is over. */
@Component
class SummaryOpens implements OpensYearly {

    private final Deadlines deadlines;

    SummaryOpens(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String key() {
        return "SUMMARY";
    }

    @Override
    public String label() {
        return "工作总结";
    }

    @Override
    public String process() {
        return SummaryCase.PROCESS;
    }

    @Override
    public List<OpeningDay> days(String programme, SchoolYear year) {
        LocalDate opens =
                deadlines.of(programme, YearlyEvent.SUMMARY_OPENS, year).date();
        return List.of(new OpeningDay(year.startYear(), 0, opens, year.lastDay()));
    }
}
