package cn.xieshou.notice.reminder;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.notice.MatterTitles;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.StoredMail;
import cn.xieshou.shared.ChineseDates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts what is to be told into words. Nobody's name is in them: a holder is «一中校长». */
@Component
class DigestLines {

    static final String NEW = "新到";

    private final MatterTitles titles;
    private final Directory directory;
    private final WorkingDays workingDays;
    private final Clock clock;

    DigestLines(MatterTitles titles, Directory directory, WorkingDays workingDays, Clock clock) {
        this.titles = titles;
        this.directory = directory;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    DigestLine of(Reminder reminder) {
        String title = reminder.step() + "（" + titles.title(reminder.matterKey()) + "）";
        LocalDate due = LocalDate.ofInstant(reminder.due(), clock.getZone());
        boolean escalated = reminder.occasion().escalated();
        String text = wording(reminder, due) + "：" + title
                + (escalated ? "，在" + hands(reminder.inHands()) + "手里" : "") + "，截止 "
                + ChineseDates.date(due);
        String path = escalated ? titles.path(reminder.matterKey()).orElse("/") : "/go/" + reminder.taskId();
        return new DigestLine(
                reminder.occasion().label(), text, title, path, reminder.taskId(), escalated ? null : reminder.due());
    }

    /** A single mail that did not leave, or one that did and is listed once more for completeness. */
    DigestLine of(StoredMail stored, boolean toldBefore) {
        Mail mail = stored.mail();
        String text = mail.subject() + (toldBefore ? "（此前已单独通知）" : "");
        return new DigestLine(NEW, text, mail.subject(), mail.path(), mail.taskId(), mail.due());
    }

    /** What the rule said this morning; if it could not leave on its day, what is true today. */
    private String wording(Reminder reminder, LocalDate due) {
        LocalDate today = LocalDate.now(clock);
        if (reminder.day().equals(today) && reminder.wording() != null) {
            return reminder.wording();
        }
        if (due.isBefore(today)) {
            int overdue = workingDays.between(due, today);
            return overdue == 0 ? "已逾期" : "逾期" + overdue + "个工作日";
        }
        long left = ChronoUnit.DAYS.between(today, due);
        return left == 0 ? "今天到期" : left == 1 ? "明天到期" : "还有" + left + "天到期";
    }

    private String hands(String inHands) {
        return directory.person(inHands).map(this::office).orElseGet(() -> Arrays.stream(inHands.split(",", -1))
                .map(group -> Role.ofGroup(group).map(Role::label).orElse(group))
                .collect(Collectors.joining("、")));
    }

    private String office(Person person) {
        return (person.school() == null ? "" : directory.schoolName(person.school()))
                + person.role().label();
    }
}
