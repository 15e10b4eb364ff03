package cn.xieshou.rectification;

import cn.xieshou.shared.Side;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demand to put something right, checked.
 *
 * @param sourceId what of the source it comes from: the same is not demanded twice while it runs
 * @param facts what the source says, at most 1,000 characters
 * @param findings at least one, each at most 500 characters
 * @param dueOn null for what the programme gives
 */
public record Demand(
        String pairingId,
        Side side,
        DemandSource source,
        String sourceId,
        String facts,
        List<String> findings,
        String asked,
        @Nullable LocalDate dueOn) {}
