package cn.xieshou.notice.outbox;

import cn.xieshou.shared.ChineseDates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** No mail reaches a person between 22:00 and 07:00 Chinese time. */
public final class QuietHours {

    private static final LocalTime FROM = LocalTime.of(22, 0);
    private static final LocalTime TO = LocalTime.of(7, 0);

    private QuietHours() {}

    /** {@code moment} itself, or the 07:00 that ends the quiet hours it lies in. */
    static Instant after(Instant moment) {
        ZonedDateTime time = moment.atZone(ChineseDates.ZONE);
        if (time.toLocalTime().isBefore(TO)) {
            return time.with(TO).toInstant();
        }
        boolean late = !time.toLocalTime().isBefore(FROM);
        return late ? time.plusDays(1).with(TO).toInstant() : moment;
    }

    public static boolean include(Instant moment) {
        return !after(moment).equals(moment);
    }

    /** How long it was from {@code start} to {@code end} without the quiet hours between them; zero if it ended first. */
    static Duration awake(Instant start, Instant end) {
        Duration awake = Duration.ZERO;
        Instant from = after(start);
        while (from.isBefore(end)) {
            Instant night = from.atZone(ChineseDates.ZONE).with(FROM).toInstant();
            awake = awake.plus(Duration.between(from, night.isBefore(end) ? night : end));
            from = after(night);
        }
        return awake;
    }
}
