package cn.xieshou.agreement.process;

import cn.xieshou.agreement.Agreement;
import cn.xieshou.agreement.Agreements;
import cn.xieshou.agreement.Signatory;
import org.springframework.stereotype.Component;

/** What the model asks and tells the agreement: {@code ${agreementSteps.stands('recipient-liaison', pairingId)}}. */
@Component
public class AgreementSteps {

    private final Agreements agreements;

    AgreementSteps(Agreements agreements) {
        this.agreements = agreements;
    }

    /** Whether what somebody agreed to or signed before is the text as it stands now, so that they are not asked again. */
    public boolean stands(String signatory, String pairingId) {
        return agreement(pairingId).standing(Signatory.of(signatory)).isPresent();
    }

    /** Whether the office returned the text and it has changed since. */
    public boolean revisedForOffice(String pairingId) {
        return agreement(pairingId).revisedForOffice();
    }

    /** Everybody has signed: the agreement gets its number and holds from today. */
    public void number(String pairingId) {
        agreements.number(pairingId);
    }

    private Agreement agreement(String pairingId) {
        return agreements
                .ofPairing(pairingId)
                .orElseThrow(() -> new IllegalStateException("no agreement of " + pairingId));
    }
}
