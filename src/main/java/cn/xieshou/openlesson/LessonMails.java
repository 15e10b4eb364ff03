package cn.xieshou.openlesson;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.School;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.shared.ChineseDates;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells schools of an open lesson: all that are invited once, those that come when something changes. */
@Component
class LessonMails {

    private final Directory directory;
    private final AnswerRepository answers;
    private final Outbox outbox;

    LessonMails(Directory directory, AnswerRepository answers, Outbox outbox) {
        this.directory = directory;
        this.answers = answers;
        this.outbox = outbox;
    }

    /** Whoever was invited once is not told again when more schools are invited later. */
    void invite(OpenLesson one) {
        Set<String> invited = directory.schools().stream()
                .filter(school -> one.invited().covers(school.level()))
                .map(School::code)
                .filter(school -> !school.equals(one.school()))
                .collect(Collectors.toSet());
        String subject = "公开课邀请：" + one.subject() + "，" + ChineseDates.date(one.heldOn());
        String body = directory.schoolName(one.school()) + "邀请各校听" + one.subject() + "公开课：" + one.when() + "。\n请在"
                + ChineseDates.date(one.answerBy()) + "以前答复派谁参加；不参加的也可以说一声。";
        outbox.together(() -> people(invited)
                .forEach(person -> outbox.hold(
                        mail(person, one, subject, body).once("open-lesson:" + one.id() + ":" + person.account()))));
    }

    void changed(OpenLesson one) {
        tell(one, "公开课有变动：" + one.subject(), "贵校报名参加的公开课有变动，现在是" + one.when() + "。请打开看一看。");
    }

    void cancelled(OpenLesson one) {
        tell(one, "公开课取消：" + one.subject(), "贵校报名参加的公开课（" + one.when() + "）取消了，原因见页面。");
    }

    private void tell(OpenLesson one, String subject, String body) {
        Set<String> coming = answers.of(one.id()).stream()
                .filter(LessonAnswer::comes)
                .map(LessonAnswer::school)
                .collect(Collectors.toSet());
        outbox.together(() -> people(coming).forEach(person -> outbox.hold(mail(person, one, subject, body))));
    }

    private Stream<Person> people(Set<String> schools) {
        return Stream.of(Role.PRINCIPAL, Role.LIAISON)
                .flatMap(role -> directory.peopleAs(role).stream())
                .filter(person -> schools.contains(person.school()));
    }

    private static Mail mail(Person person, OpenLesson one, String subject, String body) {
        return new Mail(person.account(), subject, "您好！\n" + body, one.pairingId(), "/open-lessons/" + one.id());
    }
}
