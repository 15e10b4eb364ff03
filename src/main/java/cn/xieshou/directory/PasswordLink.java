package cn.xieshou.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest one-time link of an account, or the printed slip in its place.
 *
 * @param address where it was sent, null for a slip; another address ends it
 * @param credentials counts the account's passwords when it was sent; another password ends it
 * @param sender who sent it, null if the owner asked for it
 * @param expiresAt null for a slip, which holds until it is used
 */
public record PasswordLink(
        String id,
        String account,
        @Nullable String address,
        int credentials,
        @Nullable String sender,
        Instant requestedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt) {

    /** Whether it stands on paper, for somebody whom no mail reaches. */
    public boolean isSlip() {
        return address == null;
    }

    /** Whether its time has not run out; whatever else may have ended it. */
    public boolean isInTime(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
