package cn.xieshou.evaluation.web;

import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The evaluations of a pairing on its page, the newest term first; nothing before the first. */
@Component
@Order(EvaluationPanel.AFTER_DONATIONS)
class EvaluationPanel implements PairingPanel {

    static final int AFTER_DONATIONS = 58;

    private final Evaluations evaluations;

    EvaluationPanel(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** What the panel shows. */
    record Shown(List<Line> lines) {}

    /** A term. */
    record Line(Evaluation one, @Nullable Grade grade) {}

    @Override
    public PairingTab tab() {
        return PairingTab.RESULTS;
    }

    @Override
    public String template() {
        return "evaluation/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        List<Line> lines = evaluations.ofPairing(pairing.id()).stream()
                .map(one -> new Line(one, one.grade() == null ? null : Grade.valueOf(one.grade())))
                .toList();
        return lines.isEmpty() ? null : new Shown(lines);
    }

    @Override
    public @Nullable Shown onPaper(Pairing pairing, String account) {
        return of(pairing, account);
    }
}
