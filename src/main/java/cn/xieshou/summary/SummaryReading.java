package cn.xieshou.summary;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programmes;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads summaries as people see them (R-SUM-1). */
@Component
@Transactional(readOnly = true)
public class SummaryReading {

    private final SummaryTextRepository texts;
    private final YearData data;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Directory directory;

    SummaryReading(
            SummaryTextRepository texts, YearData data, Pairings pairings, Programmes programmes, Directory directory) {
        this.texts = texts;
        this.data = data;
        this.pairings = pairings;
        this.programmes = programmes;
        this.directory = directory;
    }

    /** The text that was submitted last; empty if none was. */
    public Optional<WrittenSummary> last(SchoolSummary summary) {
        return texts.find(summary.id(), summary.drafts()).map(text -> written(summary, text));
    }

    /** What was written last, as typed. */
    public Optional<SummaryText> typed(SchoolSummary summary) {
        return texts.find(summary.id(), summary.drafts());
    }

    /** The figures that hold: those of now, or those that it was sent with. */
    public Figures figures(SchoolSummary summary) {
        return summary.state().sent() || summary.state() == SummaryState.DISSOLVED
                ? frozen(summary)
                : data.figures(summary);
    }

    /** A pairing that ended leaves what was not sent as it would have been that day. */
    private Figures frozen(SchoolSummary summary) {
        List<Figure> kept = texts.figures(summary.id(), summary.drafts());
        return kept.isEmpty() && summary.state() == SummaryState.DISSOLVED ? data.figures(summary) : new Figures(kept);
    }

    /** «德化三中2025—2026学年结对帮扶工作总结» */
    public String title(SchoolSummary summary) {
        return school(summary) + summary.year().label() + "结对帮扶工作总结";
    }

    /** «一中—二中初中部» */
    String pairing(SchoolSummary summary) {
        return pairings.title(pairings.get(summary.pairingId()));
    }

    /** The name of the school that writes it. */
    public String school(SchoolSummary summary) {
        return directory.schoolName(pairings.get(summary.pairingId()).school(summary.side()));
    }

    private WrittenSummary written(SchoolSummary summary, SummaryText text) {
        Pairing pairing = pairings.get(summary.pairingId());
        List<String> head = List.of(
                "结对编号：" + pairing.id(),
                "帮扶项目：" + programmes.current(pairing.programme()).name(),
                "支援学校：" + directory.schoolName(pairing.supportingSchool()),
                "受援学校：" + pairings.recipient(pairing));
        return new WrittenSummary(title(summary), head, text, figures(summary));
    }
}
