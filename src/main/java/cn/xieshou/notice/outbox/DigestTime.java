package cn.xieshou.notice.outbox;

import cn.xieshou.shared.ChineseDates;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the digest of the day is written, in models the bean {@code digestTime}: 07:30 unless configured otherwise. */
@Component("digestTime")
public class DigestTime {

    /** A mail of the night waits until the digest has had the chance to take it along. */
    private static final int MINUTES_LATER = 5;

    private final LocalTime time;

    public DigestTime(@Value("${xieshou.reminders.digest-at:07:30}") String time) {
        this.time = LocalTime.parse(time);
        if (QuietHours.include(this.time
                .atDate(java.time.LocalDate.EPOCH)
                .atZone(ChineseDates.ZONE)
                .toInstant())) {
            throw new IllegalArgumentException("xieshou.reminders.digest-at lies in the quiet hours: " + time);
        }
    }

    /** The engine's cycle for the start of the morning's process. */
    public String cycle() {
        return "0 %d %d * * ?".formatted(time.getMinute(), time.getHour());
    }

    public LocalTime time() {
        return time;
    }

    /** {@code moment} itself, or, if it lies in the quiet hours, when single mails leave again after them. */
    Instant firstPost(Instant moment) {
        Instant morning = QuietHours.after(moment);
        if (morning.equals(moment)) {
            return moment;
        }
        return at(morning.atZone(ChineseDates.ZONE));
    }

    /** When single mails leave on the day after {@code moment}. */
    Instant nextDay(Instant moment) {
        return at(moment.atZone(ChineseDates.ZONE).plusDays(1));
    }

    private Instant at(ZonedDateTime day) {
        return day.with(time).plusMinutes(MINUTES_LATER).toInstant();
    }
}
