package cn.xieshou.visit;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.shared.ChineseDates;
import org.springframework.stereotype.Component;

/**
 * Tells the visited school, and only those of it who read visits, that something was found, and when that is taken back (R-EVA-2). What was
 * found is read after signing in; nobody has to act on it, so it waits for the morning's digest.
 */
@Component
class VisitMails {

    private final Outbox outbox;
    private final Directory directory;

    VisitMails(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    void found(Visit one) {
        if (one.found().isEmpty()) {
            return;
        }
        String more = one.demands() ? "要求整改的，校长会另外收到办理整改的通知。" : "";
        tell(one, "督查走访的记录：" + about(one), "记录里写了发现的情况，结论：" + one.outcome().label() + "。" + more + "\n\n点击链接，登录后查看内容。");
    }

    void annulled(Visit one) {
        if (!one.found().isEmpty()) {
            tell(one, "督查走访的记录作废：" + about(one), "这条记录登记错了，已经作废。\n\n点击链接，登录后查看作废的原因。");
        }
    }

    private String about(Visit one) {
        return directory.schoolName(one.school()) + "，" + ChineseDates.date(one.visitedOn());
    }

    private void tell(Visit one, String subject, String body) {
        outbox.together(() -> VisitMatter.OF_SCHOOL.stream()
                .flatMap(role -> directory.membersOf(role.group(one.school())).stream())
                .map(Person::account)
                .distinct()
                .forEach(account -> outbox.hold(
                        new Mail(account, subject, "您好！\n\n" + subject + "。\n\n" + body, one.id(), one.path()))));
    }
}
