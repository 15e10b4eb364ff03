package cn.xieshou.summary;

import cn.xieshou.directory.LeadingGroup;
import cn.xieshou.directory.LeadingGroups;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.Side;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The leading group that a school has named for a pairing (R-AGR-3). */
@Component
class OwnGroup {

    private final LeadingGroups groups;

    OwnGroup(LeadingGroups groups) {
        this.groups = groups;
    }

    Optional<LeadingGroup> of(Pairing pairing, Side side) {
        return Optional.ofNullable(
                ReadOnce.of("groups of summaries", pairing.id(), () -> groups.ofPairing(pairing.id()))
                        .get(pairing.school(side)));
    }
}
