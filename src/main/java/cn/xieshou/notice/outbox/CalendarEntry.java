package cn.xieshou.notice.outbox;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import cn.xieshou.shared.ChineseDates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;

/**
 * A deadline as a calendar file: one whole day in Chinese time, whatever the machine's zone. All mails about the same task
 * and the feed carry the same entry, so it is never doubled; the later one counts.
 */
public final class CalendarEntry {

    public static final String PRODUCT = "-//xieshou//notice//ZH";

    /** Sequence numbers count minutes from here: they rise with every later mail and stay small. */
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private CalendarEntry() {}

    /**
     * The text of an {@code .ics} file for a mail that has a due date. It is published, not an invitation: nobody has to
     * accept it.
     *
     * @param written when the mail was written
     * @param publisher who publishes it, which RFC 5546 asks for; nobody is asked to answer
     */
    public static String of(Mail mail, String link, Instant written, Organizer publisher) {
        Instant due = Objects.requireNonNull(mail.due(), "due");
        return published(List.of(day(uid(mail), due, mail.subject(), link, written)), publisher);
    }

    /** The same for several dates in one mail. */
    public static String published(List<VEvent> days, Organizer publisher) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(Method.PUBLISH);
        for (VEvent day : days) {
            day.setOrganizer(publisher);
            calendar.addEvent(day);
        }
        return CalendarFile.of(calendar);
    }

    public static VEvent day(String uid, Instant due, String title, String link, Instant written) {
        VEvent day = wholeDay(uid, ChineseDates.day(due), title, written);
        day.setSequence(sequence(written));
        day.setDescription(link);
        day.setUrl(link);
        return day;
    }

    /** An entry that takes a whole day without making anybody busy. */
    public static VEvent wholeDay(String uid, LocalDate day, String title, Instant written) {
        VEvent event = new VEvent();
        event.setUid(uid);
        event.setDateTimeStamp(Date.from(written));
        event.setLastModified(Date.from(written));
        event.setSummary(title);
        DateTimeComponents date = new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        event.setDateStart(new biweekly.property.DateStart(new ICalDate(date, false)));
        event.setTransparency(true);
        event.setExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
        return event;
    }

    public static int sequence(Instant written) {
        return (int) Math.max(0, Duration.between(FIRST, written).toMinutes());
    }

    public static String uid(String task) {
        return task + "@xieshou";
    }

    private static String uid(Mail mail) {
        return uid(mail.taskId() == null ? mail.matterKey() : mail.taskId());
    }
}
