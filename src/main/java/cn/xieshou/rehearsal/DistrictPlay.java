package cn.xieshou.rehearsal;

import static cn.xieshou.rehearsal.Part.ALL;
import static cn.xieshou.rehearsal.Part.gone;

import java.util.List;

/** The four pairings of the district scheme, well on in their cycle. */
final class DistrictPlay {

    private DistrictPlay() {}

    static List<Part> parts() {
        return List.of(
                gone(ALL.size(), "wl-shiyan", "houping", 2),
                gone(ALL.size(), "wl-shiyan", "wenfu", 1),
                gone(ALL.size(), "wl-shier", "huangying", 0),
                gone(ALL.size() - 1, "wl-shier", "canggou", 0));
    }
}
