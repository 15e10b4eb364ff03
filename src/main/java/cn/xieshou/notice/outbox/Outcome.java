package cn.xieshou.notice.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to send a mail. */
record Outcome(
        MailState state,
        @Nullable Instant tryAgainAt,
        @Nullable Instant sentAt,
        @Nullable String address,
        @Nullable String error) {

    static Outcome sent(String address, Instant at) {
        return new Outcome(MailState.SENT, null, at, address, null);
    }

    static Outcome noAddress() {
        return new Outcome(MailState.NO_ADDRESS, null, null, null, "收件人没有登记有效的邮箱，请在账号资料中补充后重试");
    }

    static Outcome dropped(String reason) {
        return new Outcome(MailState.DROPPED, null, null, null, reason);
    }

    static Outcome later(Instant at, String address, String error) {
        return new Outcome(MailState.PENDING, at, null, address, error);
    }

    static Outcome failed(String address, String error) {
        return new Outcome(MailState.FAILED, null, null, address, error);
    }
}
