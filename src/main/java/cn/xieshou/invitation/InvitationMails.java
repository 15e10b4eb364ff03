package cn.xieshou.invitation;

import cn.xieshou.invitation.Invitables.Asked;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Mail.Kind;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.shared.ChineseDates;
import org.springframework.stereotype.Component;

/** Mails with a personal link, and the word to its sender that it was used. Nobody's name stands in either. */
@Component
class InvitationMails {

    static final String PAGE = "/p";

    /** In place of an account: the mail goes to the address that the person gave. */
    private static final String NO_ACCOUNT = "无账号人员";

    private final Outbox outbox;

    InvitationMails(Outbox outbox) {
        this.outbox = outbox;
    }

    void send(Asked asked, PersonalLink link) {
        String what = asked.kind().label();
        outbox.enqueue(new Mail(
                NO_ACCOUNT,
                "请您本人填写：" + what,
                "老师，您好！\n请您本人填写“" + what + "”。不用登录，请点开下面的页面，看清内容后填写。\n链接在"
                        + ChineseDates.dateAndMinute(link.expiresAt())
                        + "以前有效，只能提交一次，请不要转发给任何人。如果不清楚是什么事，请先问学校的帮扶联络人。",
                link.id(),
                PAGE,
                null,
                null,
                null,
                Kind.LINK,
                null,
                link.address()));
    }

    /** Tells whoever sent the link. */
    void answered(Asked asked, PersonalLink link) {
        outbox.enqueue(new Mail(
                link.createdBy(),
                "个人链接已填写：" + asked.kind().label(),
                "您好！\n您发出的“" + asked.kind().label() + "”个人链接，已有一人填写。请打开页面查看。",
                asked.matter().pairingId(),
                "/invitations/" + asked.id()));
    }
}
