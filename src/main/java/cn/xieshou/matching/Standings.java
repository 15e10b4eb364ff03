package cn.xieshou.matching;

import cn.xieshou.shared.Side;
import java.util.List;

/** Schools as the comparison sees them: what they answered in the survey and what the directory knows. */
interface Standings {

    /** Of {@code schools}, those that answered the survey of the round. */
    List<Standing> of(Round round, List<String> schools, Side side);
}
