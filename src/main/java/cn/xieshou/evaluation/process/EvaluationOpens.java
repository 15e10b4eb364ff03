package cn.xieshou.evaluation.process;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.pairing.OpeningDay;
import cn.xieshou.pairing.OpensYearly;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.SchoolYear;
import java.util.List;
import org.springframework.stereotype.Component;

/** An evaluation opens some days before each term ends (R-EVA-1); it is worth catching up with while the term lasts. */
@Component
class EvaluationOpens implements OpensYearly {

    private final SchoolCalendar calendar;
    private final Programmes programmes;

    EvaluationOpens(SchoolCalendar calendar, Programmes programmes) {
        this.calendar = calendar;
        this.programmes = programmes;
    }

    @Override
    public String key() {
        return "EVALUATION";
    }

    @Override
    public String label() {
        return "学期评估";
    }

    @Override
    public String process() {
        return EvaluationCase.PROCESS;
    }

    @Override
    public List<OpeningDay> days(String programme, SchoolYear year) {
        int before = programmes.in(programme, year).limit(LimitKey.EVALUATION_OPENS);
        return calendar.terms(year).stream().map(term -> day(term, before)).toList();
    }

    private static OpeningDay day(Term term, int before) {
        return new OpeningDay(
                term.schoolYear().startYear(), term.number(), term.lastDay().minusDays(before), term.lastDay());
    }
}
