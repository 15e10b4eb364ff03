package cn.xieshou.assessment.web;

import cn.xieshou.assessment.Assessment;
import cn.xieshou.assessment.Assessments;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The assessments of a pairing on its page, the newest first; nothing before the first. */
@Component
@Order(AssessmentPanel.AFTER_EVALUATIONS)
class AssessmentPanel implements PairingPanel {

    static final int AFTER_EVALUATIONS = 59;

    private final Assessments assessments;

    AssessmentPanel(Assessments assessments) {
        this.assessments = assessments;
    }

    /** What the panel shows. */
    record Shown(List<Assessment> all) {}

    @Override
    public PairingTab tab() {
        return PairingTab.RESULTS;
    }

    @Override
    public String template() {
        return "assessment/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        List<Assessment> all = assessments.ofPairing(pairing.id());
        return all.isEmpty() ? null : new Shown(all);
    }

    @Override
    public @Nullable Shown onPaper(Pairing pairing, String account) {
        return of(pairing, account);
    }
}
