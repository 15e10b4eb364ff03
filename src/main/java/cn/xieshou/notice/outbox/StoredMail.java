package cn.xieshou.notice.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox.
 *
 * @param id also the left part of its Message-ID, the same in every attempt
 * @param attempts how often it was tried
 * @param dueAt when it is tried next, or until when a node may take to send it; null if neither
 * @param address where it went, null before
 * @param error why the last attempt failed, in Chinese; null if it did not
 */
public record StoredMail(
        String id,
        Mail mail,
        MailState state,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable String address,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant sentAt) {

    public StoredMail with(Mail content) {
        return new StoredMail(id, content, state, attempts, dueAt, address, error, createdAt, sentAt);
    }
}
