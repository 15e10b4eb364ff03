package cn.xieshou.mentoring.process;

import cn.xieshou.mentoring.Demand;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.SchoolYear;
import org.springframework.stereotype.Component;

/** What the models ask of mentoring: {@code ${mentoringYears.required(programme, schoolYear)}}. */
@Component
public class MentoringYears {

    private final Programmes programmes;

    MentoringYears(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Whether the programme has chosen; without them nobody is named. */
    public boolean required(String programme, int schoolYear) {
        return Demand.of(year(programme, schoolYear)).any();
    }

    /** How many calendar days before the end of a term its summary is written. */
    public int summaryDays(String programme, int schoolYear) {
        return year(programme, schoolYear).limit(LimitKey.MENTORING_SUMMARY);
    }

    private ProgrammeYear year(String programme, int schoolYear) {
        return programmes.in(programme, new SchoolYear(schoolYear));
    }
}
