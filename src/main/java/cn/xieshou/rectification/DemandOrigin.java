package cn.xieshou.rectification;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What demands of one source come from, in its own words: one bean for each source that can be named. */
public interface DemandOrigin {

    DemandSource source();

    /** What the source says now; empty if there is nothing of that id in the pairing that could be demanded. */
    Optional<Said> of(Pairing pairing, String sourceId);

    /**
     * What a source says.
     *
     * @param facts in words, at most 1,000 characters
     * @param findings what it has found, as suggestions for the page
     * @param side the school that it concerns, null if it is to be chosen
     * @param path of its page
     */
    record Said(
            String facts, List<String> findings, @Nullable Side side, String path) {}
}
