package cn.xieshou.journey;

import cn.xieshou.notice.outbox.PostByHand;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.engine.DueJobs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets time pass in a story: day by day timers run and mails leave at every hour at which that may happen by itself, nights
 * included, as in life. Nobody is waited for.
 */
final class Almanac {

    /** When timers fire: at the first moment of a day, and every morning for the digest. */
    private static final Set<LocalTime> TIMERS = Set.of(LocalTime.MIDNIGHT, LocalTime.of(7, 30));

    /** Besides these the end of the quiet hours, and when single mails leave that have waited for the digest. */
    private static final List<LocalTime> HOURS =
            List.of(LocalTime.MIDNIGHT, LocalTime.of(7, 0), LocalTime.of(7, 30), LocalTime.of(7, 36));

    private static final LocalTime OFFICE_HOURS = LocalTime.of(9, 0);

    private final EngineClock clock;
    private final DueJobs jobs;
    private final PostByHand post;
    private final Letters letters;
    private LocalDateTime now;

    Almanac(EngineClock clock, DueJobs jobs, PostByHand post, Letters letters, String begins) {
        this.clock = clock;
        this.jobs = jobs;
        this.post = post;
        this.letters = letters;
        this.now = LocalDateTime.parse(begins);
        stop(now);
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    /** Up to nine o'clock of that day. */
    void until(String day) {
        moment(LocalDate.parse(day).atTime(OFFICE_HOURS));
    }

    /** Up to that moment, for example {@code 2026-08-29T23:10}. */
    void moment(String moment) {
        moment(LocalDateTime.parse(moment));
    }

    /** What was begun a moment ago goes on: asynchronous steps, mails that leave at once. */
    void settle() {
        jobs.run();
        post.send();
        letters.collect(now);
    }

    /** To the next timer before nine o'clock of that day, or to that hour if there is none; whether there was one. */
    boolean toTheNextTimer(String day) {
        LocalDateTime end = LocalDate.parse(day).atTime(OFFICE_HOURS);
        Optional<LocalDateTime> next =
                jobs.next(instant(end)).map(due -> LocalDateTime.ofInstant(due, ChineseDates.ZONE));
        stop(next.filter(now::isBefore).orElse(next.isPresent() ? now : end));
        jobs.run();
        return next.isPresent();
    }

    private void moment(LocalDateTime moment) {
        if (moment.isBefore(now)) {
            throw new IllegalArgumentException(moment + " is over, it is " + now);
        }
        settle();
        for (LocalDate day = today(); !day.isAfter(moment.toLocalDate()); day = day.plusDays(1)) {
            for (LocalTime hour : HOURS) {
                LocalDateTime time = day.atTime(hour);
                if (time.isAfter(now) && !time.isAfter(moment)) {
                    pass(time);
                }
            }
        }
        stop(moment);
        settle();
    }

    private void pass(LocalDateTime time) {
        stop(time);
        if (TIMERS.contains(time.toLocalTime())) {
            jobs.run();
        }
        post.send();
        letters.collect(time);
    }

    private void stop(LocalDateTime time) {
        now = time;
        clock.set(instant(time));
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(ChineseDates.ZONE).toInstant();
    }
}
