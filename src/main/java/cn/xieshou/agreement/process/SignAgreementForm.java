package cn.xieshou.agreement.process;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.agreement.Agreements;
import cn.xieshou.agreement.Signatory;
import cn.xieshou.files.PaperSignatures;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskRef;
import org.springframework.stereotype.Component;

/** A principal signs the agreement for the school, or returns it (R-AGR-2). */
@Component
class SignAgreementForm extends JudgementForm {

    private final PaperSignatures paper;

    SignAgreementForm(
            Agreements agreements,
            Pairings pairings,
            AgreementView view,
            PairingParties parties,
            PaperSignatures paper) {
        super(agreements, pairings, view, parties);
        this.paper = paper;
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
    boolean onPaper(TaskRef task, FormValues values) {
        return paper.read(task, values);
    }

    @Override
    void checkApproval(FormValues values) {
        if (!values.flag("confirmed")) {
            throw new FormRefused("confirmed", "确认签署", "请先通读全文并勾选确认");
        }
    }
}
