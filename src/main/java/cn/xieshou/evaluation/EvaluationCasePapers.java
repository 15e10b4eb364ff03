package cn.xieshou.evaluation;

import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import cn.xieshou.shared.ChineseDates;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The results of a pairing's terms among its papers. */
@Component
@Order(65)
class EvaluationCasePapers implements CasePapers {

    private final EvaluationRepository table;
    private final EvaluationPaper paper;

    EvaluationCasePapers(EvaluationRepository table, EvaluationPaper paper) {
        this.table = table;
        this.paper = paper;
    }

    @Override
    public List<CasePaper> of(String pairingId) {
        return table.ofPairing(pairingId).stream()
                .filter(one -> one.state().decided())
                .map(this::paper)
                .toList();
    }

    private CasePaper paper(Evaluation one) {
        return new CasePaper(
                paper,
                paper.label() + " " + one.key().label(),
                one.key().number(),
                ChineseDates.day(Objects.requireNonNull(one.decidedAt())),
                () -> paper.values(one),
                "/evaluations/" + one.id() + "/result");
    }
}
