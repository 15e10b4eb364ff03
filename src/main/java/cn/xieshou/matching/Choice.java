package cn.xieshou.matching;

import org.jspecify.annotations.Nullable;

/**
 * What is decided for one recipient.
 *
 * @param proposed the supporting school that the scores propose, null if none fits
 * @param chosen the one the office takes, null if the recipient is left out
 * @param overrideReason why, where chosen differs from proposed
 * @param pairingId the pairing that came of it
 */
public record Choice(
        String recipient,
        @Nullable String proposed,
        @Nullable String chosen,
        @Nullable String overrideReason,
        @Nullable String pairingId) {

    /** Whether the office departs from the proposal. */
    public boolean overridden() {
        return !java.util.Objects.equals(proposed, chosen);
    }
}
