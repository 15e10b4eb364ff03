package cn.xieshou.pairing;

import java.util.List;

/** A part that the lifecycle opens year by year and waits for: what is under way of it ends with the pairing, or a single one by itself. */
public interface EndsMatters extends EndsWithPairing {

    AwaitedMatter matter();

    /** What of it has not come to its end, of those of that time. */
    List<UnderWay> underWay(Pairing pairing, AwaitedPeriod period);

    /** Why it cannot be ended now although the pairing goes on, in Chinese; empty if it can. */
    default String whyNot(Pairing pairing, AwaitedPeriod period) {
        return "";
    }

    /** Ends all that {@link #underWay(Pairing, AwaitedPeriod)} names. */
    void end(Pairing pairing, AwaitedPeriod period, Ending ending);

    @Override
    default List<UnderWay> underWay(Pairing pairing) {
        return underWay(pairing, AwaitedPeriod.ANY);
    }

    @Override
    default void end(Pairing pairing, Dissolution dissolution) {
        end(pairing, AwaitedPeriod.ANY, Ending.with(dissolution));
    }
}
