package cn.xieshou.notice;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;

/** A deadline as a calendar file: one whole day. Mails about the same task carry the same entry, so it is never doubled. */
final class CalendarEntry {

    private CalendarEntry() {}

    /** The text of an {@code .ics} file for a mail that has a due date. */
    static String of(Mail mail, String link) {
        Instant due = Objects.requireNonNull(mail.due(), "due");
        VEvent day = new VEvent();
        day.setUid((mail.taskId() == null ? mail.matterKey() : mail.taskId()) + "@xieshou");
        day.setSummary(mail.subject());
        day.setDescription(link);
        day.setUrl(link);
        day.setDateStart(Date.from(due), false);
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//xieshou//notice//ZH");
        calendar.addEvent(day);
        return Biweekly.write(calendar).go();
    }
}
