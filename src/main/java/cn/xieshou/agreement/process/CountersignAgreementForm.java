package cn.xieshou.agreement.process;

import cn.xieshou.agreement.Agreements;
import cn.xieshou.agreement.Signatory;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.TaskRef;
import org.springframework.stereotype.Component;

/** The office countersigns what both principals signed, or returns it (R-AGR-2). */
@Component
class CountersignAgreementForm extends JudgementForm {

    CountersignAgreementForm(Agreements agreements, Pairings pairings, AgreementView view, PairingParties parties) {
        super(agreements, pairings, view, parties);
    }

    @Override
    public String key() {
        return "countersign-agreement";
    }

    @Override
    Signatory signatory(TaskRef task) {
        return Signatory.OFFICE;
    }
}
