package cn.xieshou.pairing.process;

import cn.xieshou.pairing.DissolutionOrder;
import cn.xieshou.pairing.DissolvedPart;
import org.springframework.stereotype.Component;

/** The steps of an early end in the lifecycle model: {@code ${dissolution.end(pairingId, 'ANNUAL_PLANS')}}. */
@Component("dissolution")
public class DissolutionSteps {

    private final DissolutionOrder order;

    DissolutionSteps(DissolutionOrder order) {
        this.order = order;
    }

    /** Ends the {@link DissolvedPart} of that name. */
    public void end(String pairingId, String part) {
        order.end(pairingId, DissolvedPart.valueOf(part));
    }

    /** The register says that the pairing has ended early. */
    public void register(String pairingId) {
        order.register(pairingId);
    }

    /** Everybody concerned is told. */
    public void tell(String pairingId) {
        order.tell(pairingId);
    }
}
