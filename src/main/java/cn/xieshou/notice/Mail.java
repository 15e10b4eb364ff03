package cn.xieshou.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written into the outbox. Nobody's name but the recipient's and nothing that people wrote belongs in it.
 *
 * @param recipient account name; the address is looked up when the mail leaves
 * @param subject one line; line breaks become blanks
 * @param body plain text, without the link
 * @param matterKey business key
 * @param path address inside the application that the mail leads to, {@code /go/…}
 * @param taskId the task it is about: the mail is dropped if that closes before the mail left; null if about none
 * @param due becomes a calendar entry, null if none
 * @param onceKey a second mail of the same key is not written, null if there is no such limit
 * @param calendar text of a calendar file with several dates, null to make one of {@code due}
 */
public record Mail(
        String recipient,
        String subject,
        String body,
        String matterKey,
        String path,
        @Nullable String taskId,
        @Nullable Instant due,
        @Nullable String onceKey,
        Kind kind,
        @Nullable String calendar) {

    /** What a mail is. */
    public enum Kind {
        /** About one thing. */
        NOTICE,
        /** The digest of a morning: filled when it leaves. */
        DIGEST
    }

    /** A notice. */
    public Mail(
            String recipient,
            String subject,
            String body,
            String matterKey,
            String path,
            @Nullable String taskId,
            @Nullable Instant due,
            @Nullable String onceKey) {
        this(recipient, subject, body, matterKey, path, taskId, due, onceKey, Kind.NOTICE, null);
    }

    /** A mail that is about no task. */
    public Mail(String recipient, String subject, String body, String matterKey, String path) {
        this(recipient, subject, body, matterKey, path, null, null, null);
    }

    /** The same mail with other content. */
    Mail filled(String newSubject, String newBody, @Nullable String newCalendar) {
        return new Mail(recipient, newSubject, newBody, matterKey, path, taskId, due, onceKey, kind, newCalendar);
    }

    /** Only one mail of this key is ever written. */
    public Mail once(String key) {
        return new Mail(recipient, subject, body, matterKey, path, taskId, due, key, kind, calendar);
    }
}
