package cn.xieshou.agreement.process;

import cn.xieshou.agreement.Agreements;
import cn.xieshou.agreement.Signatory;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.TaskRef;
import org.springframework.stereotype.Component;

/** The recipient's liaison agrees to the text or returns it (R-AGR-1). */
@Component
class AgreeDraftForm extends JudgementForm {

    AgreeDraftForm(Agreements agreements, Pairings pairings, AgreementView view, PairingParties parties) {
        super(agreements, pairings, view, parties);
    }

    @Override
    public String key() {
        return "agree-draft";
    }

    @Override
    Signatory signatory(TaskRef task) {
        return Signatory.RECIPIENT_LIAISON;
    }
}
