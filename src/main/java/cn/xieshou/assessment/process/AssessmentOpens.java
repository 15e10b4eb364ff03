package cn.xieshou.assessment.process;

import cn.xieshou.assessment.AssessmentCase;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.pairing.OpeningDay;
import cn.xieshou.pairing.OpensYearly;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.ProgrammeKind;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Each year of a rolling programme is assessed when it is over (R-FIN-1), the last one with the whole cycle; it is worth catching up with
 * until the term after it ends.
 */
@Component
class AssessmentOpens implements OpensYearly {

    private final Programmes programmes;
    private final SchoolCalendar calendar;

    AssessmentOpens(Programmes programmes, SchoolCalendar calendar) {
        this.programmes = programmes;
        this.calendar = calendar;
    }

    @Override
    public String key() {
        return "ASSESSMENT";
    }

    @Override
    public String label() {
        return "年度考核";
    }

    @Override
    public String process() {
        return AssessmentCase.PROCESS;
    }

    @Override
    public List<OpeningDay> days(String programme, SchoolYear year) {
        Optional<Programme> rolling = programmes.find(programme).filter(one -> one.kind() == ProgrammeKind.ROLLING);
        LocalDate opens = year.next().firstDay();
        boolean last = rolling.map(Programme::endsOn)
                .filter(end -> !end.isAfter(opens))
                .isPresent();
        return rolling.isEmpty() || last
                ? List.of()
                : List.of(new OpeningDay(
                        year.startYear(),
                        0,
                        opens,
                        calendar.terms(year.next()).get(0).lastDay()));
    }
}
