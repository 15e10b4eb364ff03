package cn.xieshou.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link with which one person fills in one thing once.
 *
 * @param purpose key of the {@link Invitable}
 * @param subject which matter, in the feature's own words
 * @param person staff number, or what the feature calls somebody who has none
 * @param address where it was sent, null for a printed slip
 * @param openedAt when its page was asked for first: by the person, or by a mail server that looks at links
 * @param revokedBy who took it back; null with a time if a newer one took its place
 */
public record PersonalLink(
        String id,
        String purpose,
        String subject,
        String person,
        String personName,
        @Nullable String address,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant openedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    public boolean isSlip() {
        return address == null;
    }

    public LinkState state(Instant now) {
        if (answeredAt != null) {
            return LinkState.ANSWERED;
        }
        if (revokedAt != null) {
            return revokedBy == null ? LinkState.REPLACED : LinkState.REVOKED;
        }
        if (!now.isBefore(expiresAt)) {
            return LinkState.EXPIRED;
        }
        if (openedAt != null) {
            return LinkState.OPENED;
        }
        return isSlip() ? LinkState.PRINTED : LinkState.SENT;
    }

    /** What it is about in the security log: no name, no address. */
    String about() {
        return purpose + "." + subject + " " + person;
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "PersonalLink[" + id + "]";
    }
}
