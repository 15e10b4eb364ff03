package cn.xieshou.agreement.process;

import cn.xieshou.agreement.Agreements;
import org.springframework.stereotype.Component;

/** What the model tells the agreement: {@code ${agreementArchive.number(pairingId)}}. */
@Component
public class AgreementArchive {

    private final Agreements agreements;

    AgreementArchive(Agreements agreements) {
        this.agreements = agreements;
    }

    /** Everybody has signed: the agreement gets its number and holds from today. */
    public void number(String pairingId) {
        agreements.number(pairingId);
    }
}
