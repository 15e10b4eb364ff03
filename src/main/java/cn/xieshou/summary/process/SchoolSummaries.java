package cn.xieshou.summary.process;

import cn.xieshou.pairing.Pairings;
import cn.xieshou.summary.SchoolSummary;
import cn.xieshou.summary.Summaries;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the models tell and ask summaries: {@code ${schoolSummaries.open(pairingId, schoolYear)}}. */
@Component
public class SchoolSummaries {

    private final Summaries summaries;
    private final Pairings pairings;

    SchoolSummaries(Summaries summaries, Pairings pairings) {
        this.summaries = summaries;
        this.pairings = pairings;
    }

    /** The year's summaries begin. */
    public void open(String pairingId, int schoolYear) {
        summaries.open(pairingId, schoolYear);
    }

    /** Numbers of both schools' summaries. */
    public List<Long> of(String pairingId, int schoolYear) {
        return summaries.ofYear(pairingId, schoolYear).stream()
                .map(SchoolSummary::id)
                .toList();
    }

    /** Code of the school that writes it. */
    public String school(long summary) {
        SchoolSummary one = summaries.get(summary);
        return pairings.get(one.pairingId()).school(one.side());
    }

    /** When a step of the school that opens now is due. */
    public Date due(long summary, String step) {
        return summaries.due(summary, step);
    }

    /** Whether the section has returned it once: then it judges. */
    public boolean wasReturned(long summary) {
        return summaries.get(summary).sentBack() > 0;
    }
}
