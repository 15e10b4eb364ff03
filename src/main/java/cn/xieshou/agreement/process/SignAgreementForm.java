package cn.xieshou.agreement.process;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.agreement.Agreements;
import cn.xieshou.agreement.Signatory;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskRef;
import org.springframework.stereotype.Component;

/** A principal signs the agreement for the school, or returns it (R-AGR-2). */
@Component
class SignAgreementForm extends JudgementForm {

    SignAgreementForm(Agreements agreements, Pairings pairings, AgreementView view, PairingParties parties) {
        super(agreements, pairings, view, parties);
    }

    @Override
    public String key() {
        return "sign-agreement";
    }

    @Override
    Signatory signatory(TaskRef task) {
        return AgreementSigning.SIGN_SUPPORTING.equals(task.taskKey())
                ? Signatory.SUPPORTING_PRINCIPAL
                : Signatory.RECIPIENT_PRINCIPAL;
    }

    @Override
    void checkApproval(FormValues values) {
        if (!values.flag("confirmed")) {
            throw new FormRefused("confirmed", "确认签署", "请先通读全文并勾选确认");
        }
    }
}
