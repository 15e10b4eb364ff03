package cn.xieshou.pairing;

import java.util.List;

/**
 * A feature's part in the early end of a pairing, at least one bean for each {@link DissolvedPart}. The processes of the pairing have
 * ended by then: what is closed here are the feature's own rows, each with a line in the trail.
 */
public interface EndsWithPairing {

    DissolvedPart part();

    /** What of it has not come to its end. */
    List<UnderWay> underWay(Pairing pairing);

    /** Ends all that {@link #underWay} names; nothing if it names nothing. */
    void end(Pairing pairing, Dissolution dissolution);
}
