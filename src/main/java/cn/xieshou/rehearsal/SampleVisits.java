package cn.xieshou.rehearsal;

import cn.xieshou.shared.Side;
import cn.xieshou.visit.TypedVisit;
import cn.xieshou.visit.VisitFiles;
import cn.xieshou.visit.VisitOutcome;
import cn.xieshou.visit.Visits;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Visits of sections, with the office, to recipient schools of the sample. */
@Component
class SampleVisits {

    private final Visits visits;

    SampleVisits(Visits visits) {
        this.visits = visits;
    }

    /**
     * One on that day; its number.
     *
     * @param findings one in each line, none where all was well
     */
    String visit(String pairing, String section, LocalDate day, String findings) {
        TypedVisit typed = new TypedVisit(
                Side.RECIPIENT.name(),
                day.toString(),
                List.of(section, "office"),
                "查看活动台账、听课记录，听课一节，座谈三人",
                findings,
                (findings.isEmpty() ? VisitOutcome.FINE : VisitOutcome.DEMAND).name());
        return visits.record(pairing, typed, VisitFiles.newKey(), section);
    }
}
