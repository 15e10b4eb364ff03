package cn.xieshou.renewal;

import cn.xieshou.shared.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to follow a pairing's cycle.
 *
 * @param proposal what the table proposes once the schools were heard; null before
 * @param reason why it proposes that
 * @param programme in which the next cycle runs; null unless it is renewed
 * @param wishes of the schools that answered
 */
public record Renewal(
        String pairingId,
        Instant openedAt,
        @Nullable Outcome proposal,
        @Nullable String reason,
        @Nullable Outcome decision,
        @Nullable String opinion,
        @Nullable String programme,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        List<Stated> wishes) {

    /**
     * What a school said.
     *
     * @param changes what is to change in the next cycle, or why it is to end
     */
    public record Stated(Side side, Wish wish, String changes, String statedBy, Instant statedAt) {}

    /** What that side's school said, if it did. */
    public Optional<Stated> wish(Side side) {
        return wishes.stream().filter(one -> one.side() == side).findFirst();
    }

    /** What it wishes; nothing in particular if it has not answered. */
    public Wish wishOf(Side side) {
        return wish(side).map(Stated::wish).orElse(Wish.NONE);
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Renewal[" + pairingId + ", " + decision + "]";
    }
}
