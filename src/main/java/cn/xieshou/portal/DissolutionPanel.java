package cn.xieshou.portal;

import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.Dissolutions;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a pairing's page says about its early end. */
@Service
@Transactional(readOnly = true)
class DissolutionPanel {

    private final Dissolutions dissolutions;
    private final StepHolders holders;

    DissolutionPanel(Dissolutions dissolutions, StepHolders holders) {
        this.dissolutions = dissolutions;
        this.holders = holders;
    }

    /**
     * How it ended.
     *
     * @param decidedBy «领导小组办公室 李某»
     * @param closed what was under way then
     */
    record Panel(Dissolution it, String decidedBy, List<UnderWay> closed) {}

    /** Null if the pairing has not ended early. */
    @Nullable Panel of(Pairing pairing) {
        return dissolutions
                .of(pairing)
                .map(it -> new Panel(it, holders.person(it.decidedBy()), dissolutions.closed(pairing.id())))
                .orElse(null);
    }

    boolean isPossible(Pairing pairing, String account) {
        return pairing.endedOn() == null && dissolutions.mayDecide(account);
    }
}
