package cn.xieshou.summary;

import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import cn.xieshou.shared.ChineseDates;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Both schools' summaries among the papers of their pairing, once they were sent; the first school year first. */
@Component
@Order(75)
class SummaryCasePapers implements CasePapers {

    private final Summaries summaries;
    private final SummaryPaper paper;

    SummaryCasePapers(Summaries summaries, SummaryPaper paper) {
        this.summaries = summaries;
        this.paper = paper;
    }

    @Override
    public List<CasePaper> of(String pairingId) {
        return summaries.ofPairing(pairingId).stream()
                .filter(one -> one.state().sent() && one.sentAt() != null)
                .sorted(Comparator.comparing(SchoolSummary::schoolYear)
                        .thenComparing(SchoolSummary::side, Comparator.naturalOrder()))
                .map(this::paper)
                .toList();
    }

    private CasePaper paper(SchoolSummary one) {
        return new CasePaper(
                paper,
                one.year().label() + one.side().label() + "工作总结",
                one.state().label()
                        + (one.mark() == null ? "" : "，评定" + one.mark().label()),
                one.sentAt() == null ? null : ChineseDates.day(one.sentAt()),
                () -> paper.values(one),
                one.path() + "/text");
    }
}
