package cn.xieshou.rehearsal;

import static cn.xieshou.rehearsal.Part.ALL;
import static cn.xieshou.rehearsal.Part.gone;

import java.util.List;

/** The four pairings of the district scheme, well on in their cycle. */
final class DistrictPlay {

    /** The recipient that joined late. */
    static final String LATE = "canggou";

    private DistrictPlay() {}

    /** Three of the pairings began with the cycle. */
    static List<Part> parts() {
        return List.of(
                gone(ALL.size(), "wl-shiyan", "houping", 2),
                gone(ALL.size(), "wl-shiyan", "wenfu", 1),
                gone(ALL.size(), "wl-shier", "huangying", 0));
    }

    /** The fourth joined this autumn and is naming its leading groups. */
    static List<Part> lateParts() {
        return List.of(gone(ALL.size() - 2, "wl-shier", LATE, 3));
    }
}
