package cn.xieshou.notice.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.notice.outbox.MailState;
import cn.xieshou.notice.outbox.StoredMail;

/**
 * A mail in a list.
 *
 * @param recipient the recipient's name
 */
record MailLine(StoredMail stored, String recipient) {

    static MailLine of(StoredMail mail, Directory directory) {
        return new MailLine(mail, directory.personName(mail.mail().recipient()));
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
