package cn.xieshou.attachment.process;

import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.OpeningDay;
import cn.xieshou.pairing.OpensYearly;
import cn.xieshou.shared.SchoolYear;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** An attachment opens with every term (R-CAD-1); its month still fits in while no more than half of the term is over. */
@Component
class AttachmentOpens implements OpensYearly {

    private final SchoolCalendar calendar;

    AttachmentOpens(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String key() {
        return "ATTACHMENT";
    }

    @Override
    public String label() {
        return "挂职锻炼";
    }

    @Override
    public String process() {
        return CadreAttachment.PROCESS;
    }

    @Override
    public List<OpeningDay> days(String programme, SchoolYear year) {
        return calendar.terms(year).stream().map(AttachmentOpens::day).toList();
    }

    private static OpeningDay day(Term term) {
        long half = ChronoUnit.DAYS.between(term.firstDay(), term.lastDay()) / 2;
        return new OpeningDay(
                term.schoolYear().startYear(),
                term.number(),
                term.firstDay(),
                term.firstDay().plusDays(half));
    }
}
