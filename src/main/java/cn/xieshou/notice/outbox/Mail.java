package cn.xieshou.notice.outbox;

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
 * @param sentTo address that it goes to in place of the recipient's own, null for that
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
        @Nullable String calendar,
        @Nullable String sentTo) {

    /** What a mail is. */
    public enum Kind {
        /** About one thing. */
        NOTICE("事项通知"),
        /** The digest of a morning: filled when it leaves. */
        DIGEST("每日汇总"),
        /** About somebody's account: beyond the limit of a day, never put off into a digest. */
        ACCOUNT("账号变动"),
        /** The same with a one-time link, whose secret is made when it leaves; {@code matterKey} is the link. */
        LINK("一次性链接"),
        /** A link that its owner waits for: it leaves at night as well. */
        LINK_NOW("找回密码");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether it has a link with a secret. */
        public boolean hasLink() {
            return this == LINK || this == LINK_NOW;
        }

        boolean ofAccount() {
            return this == ACCOUNT || hasLink();
        }

        boolean atAnyHour() {
            return this == LINK_NOW;
        }
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
        this(recipient, subject, body, matterKey, path, taskId, due, onceKey, Kind.NOTICE, null, null);
    }

    /** A mail that is about no task. */
    public Mail(String recipient, String subject, String body, String matterKey, String path) {
        this(recipient, subject, body, matterKey, path, null, null, null);
    }

    /** The same mail, leading elsewhere. */
    public Mail leadingTo(String otherPath) {
        return new Mail(recipient, subject, body, matterKey, otherPath, taskId, due, onceKey, kind, calendar, sentTo);
    }

    /** The same mail with other content. */
    public Mail filled(String newSubject, String newBody, @Nullable String newCalendar) {
        return new Mail(
                recipient, newSubject, newBody, matterKey, path, taskId, due, onceKey, kind, newCalendar, sentTo);
    }

    /** Only one mail of this key is ever written. */
    public Mail once(String key) {
        return new Mail(recipient, subject, body, matterKey, path, taskId, due, key, kind, calendar, sentTo);
    }
}
