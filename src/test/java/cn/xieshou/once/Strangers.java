package cn.xieshou.once;

import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PairingWalk;
import java.util.List;
import org.springframework.stereotype.Component;

/** People whom a page action of somebody else does not concern: the principal and the liaison of another school, an expert. */
@Component
class Strangers {

    private static final String EXPERT = "scene.stranger";

    private final PairingWalk walk;
    private final Movers movers;
    private List<String> all = List.of();

    Strangers(PairingWalk walk, Movers movers) {
        this.walk = walk;
        this.movers = movers;
    }

    List<String> all() {
        if (all.isEmpty()) {
            Pairing foreign = walk.pairing();
            movers.come(EXPERT, "场景外人", Role.EXPERT, null);
            all = List.of(foreign.recipientSchool() + ".principal", foreign.recipientSchool() + ".liaison", EXPERT);
        }
        return all;
    }
}
