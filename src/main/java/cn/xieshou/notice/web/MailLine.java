package cn.xieshou.notice.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.notice.MatterTitle.Titled;
import cn.xieshou.notice.outbox.MailState;
import cn.xieshou.notice.outbox.StoredMail;
import org.jspecify.annotations.Nullable;

/**
 * A mail in a list.
 *
 * @param recipient the recipient's name
 * @param about the matter that it is about, null if none that has a title, or if that was not asked for
 */
record MailLine(
        StoredMail stored, String recipient, @Nullable Titled about) {

    static MailLine of(StoredMail mail, Directory directory) {
        return new MailLine(mail, directory.personName(mail.mail().recipient()), null);
    }

    MailLine about(@Nullable Titled matter) {
        return new MailLine(stored, recipient, matter);
    }

    /** Style of the badge that names the state. */
    public String badge() {
        return switch (stored.state()) {
            case SENT -> "done";
            case FAILED -> "bad";
            case NO_ADDRESS -> "warn";
            case DROPPED, HELD, COLLAPSED -> "";
            case PENDING, SENDING -> stored.error() == null ? "on" : "warn";
        };
    }

    public boolean retryable() {
        return stored.state() == MailState.FAILED || stored.state() == MailState.NO_ADDRESS;
    }
}
