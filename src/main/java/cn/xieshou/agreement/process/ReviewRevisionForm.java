package cn.xieshou.agreement.process;

import cn.xieshou.agreement.Agreements;
import cn.xieshou.agreement.Signatory;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.TaskRef;
import org.springframework.stereotype.Component;

/** The office looks at a text changed at its request before the schools sign it anew. */
@Component
class ReviewRevisionForm extends JudgementForm {

    ReviewRevisionForm(Agreements agreements, Pairings pairings, AgreementView view, PairingParties parties) {
        super(agreements, pairings, view, parties);
    }

    @Override
    public String key() {
        return "review-revision";
    }

    @Override
    Signatory signatory(TaskRef task) {
        return Signatory.OFFICE_REVIEW;
    }
}
