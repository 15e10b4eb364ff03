package cn.xieshou.notice.reminder;

import cn.xieshou.notice.outbox.MailState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody was told, or was to be told, by mail.
 *
 * @param at when it left, or was written if it has not
 * @param recipient account name
 * @param what the mail's subject; of a digest only what it says of this matter
 * @param note why it did not leave or is not needed, in Chinese; null if there is nothing to say
 * @param mailId the mail, null while there is none yet
 */
public record Told(
        Instant at,
        String recipient,
        String what,
        MailState state,
        @Nullable String note,
        @Nullable String mailId) {}
