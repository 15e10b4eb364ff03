package cn.xieshou.commendation;

import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import org.springframework.stereotype.Component;

/**
 * Tells whoever objected to a published name, and nobody else, that there is an answer (R-AWD-1). The mail says neither to whom they objected
 * nor what came of it, and it belongs to no matter: whoever reads the round is not to see in its mails who objected.
 */
@Component
class ObjectionMails {

    private static final String SUBJECT = "您在公示期内提出的异议已有答复";
    private static final String OF_NO_MATTER = "";

    private final Outbox outbox;

    ObjectionMails(Outbox outbox) {
        this.outbox = outbox;
    }

    void answered(CommendationObjection one, Commendation round) {
        String body = "您好！\n\n" + SUBJECT + "。\n\n点击链接，登录后在“我提出的异议”下查看审查结果和理由。";
        outbox.enqueue(new Mail(one.raisedBy(), SUBJECT, body, OF_NO_MATTER, round.path()));
    }
}
