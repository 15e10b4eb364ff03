package cn.xieshou.notice;

import cn.xieshou.directory.AccountNews;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.MailRepository;
import cn.xieshou.notice.outbox.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When somebody takes over another's place: both are told, and what had not left to the one goes to the other. */
@Component
class SuccessionMails {

    private static final String MATTER = "账号";

    private final Outbox outbox;
    private final MailRepository mails;
    private final Directory directory;

    SuccessionMails(Outbox outbox, MailRepository mails, Directory directory) {
        this.outbox = outbox;
        this.mails = mails;
        this.directory = directory;
    }

    @EventListener
    void on(AccountNews.HandedOver news) {
        Person former = news.former();
        Person successor = news.successor();
        mails.moveUnsent(former.account(), successor.account());
        String place = place(former);
        String tasks = news.tasks() == 0 ? "没有待办事项" : "待办事项" + news.tasks() + "项";
        tell(
                successor,
                "您已接任" + place,
                "您已接任" + place + "，使用账号 " + successor.account() + "。" + former.name() + "手中的" + tasks
                        + "已转到您名下，登录后在“我的事项”里办理。");
        tell(
                former,
                "您的工作已交接",
                "您作为" + place + "的工作已交给" + successor.name() + "，" + tasks + "随之转出，账号 " + former.account()
                        + " 不能再登录。您以前办理的内容仍署您的姓名。如有疑问，请联系领导小组办公室。");
    }

    /** «八中校长» */
    private String place(Person person) {
        String school = person.school();
        return (school == null ? "" : directory.schoolName(school))
                + person.role().label();
    }

    private void tell(Person person, String subject, String body) {
        outbox.enqueue(new Mail(
                person.account(),
                subject,
                "您好！\n" + body,
                MATTER,
                "/",
                null,
                null,
                null,
                Mail.Kind.ACCOUNT,
                null,
                null));
    }
}
