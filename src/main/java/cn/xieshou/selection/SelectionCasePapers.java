package cn.xieshou.selection;

import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The notices of published names among the papers of their pairing; by themselves they are fetched only while they are public. */
@Component
@Order(30)
class SelectionCasePapers implements CasePapers {

    private final Selections selections;
    private final PublicityPaper paper;

    SelectionCasePapers(Selections selections, PublicityPaper paper) {
        this.selections = selections;
        this.paper = paper;
    }

    @Override
    public List<CasePaper> of(String pairingId) {
        return selections.requests(pairingId).stream()
                .filter(one -> one.publicFrom() != null && one.publicUntil() != null)
                .sorted(Comparator.comparing(one -> one.key().schoolYear()))
                .map(one -> new CasePaper(
                        paper,
                        one.key().year().label() + "支教人选公示",
                        "公示",
                        one.publicFrom(),
                        () -> paper.values(selections.get(one.key())),
                        ""))
                .toList();
    }
}
