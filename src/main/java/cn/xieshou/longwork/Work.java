package cn.xieshou.longwork;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Long work that somebody asked for.
 *
 * @param outcome a sentence once it is over, else empty
 */
public record Work(
        long id,
        String kind,
        String subject,
        String askedBy,
        String askedFrom,
        Instant askedAt,
        WorkState state,
        List<Progress.Step> steps,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        String outcome) {

    /** Before that nobody can tell how fast it goes. */
    private static final Duration SOONEST = Duration.ofSeconds(2);

    private static final double LEAST = 0.02;
    private static final int MINUTE = 60;
    private static final int ROUNDED = 5;

    public boolean isOpen() {
        return state.isOpen();
    }

    /** The step at hand; empty before the first and after the last. */
    public Optional<Progress.Step> now() {
        return steps.stream().filter(step -> !step.isOver()).findFirst();
    }

    /** «估计还要约20秒», empty while nobody can tell. */
    public String left(Instant now) {
        if (!isOpen() || beganAt == null) {
            return "";
        }
        double all = steps.stream()
                .mapToDouble(step -> (double) step.total() * step.micros())
                .sum();
        double done = steps.stream()
                .mapToDouble(step -> (double) step.done() * step.micros())
                .sum();
        Duration since = Duration.between(beganAt, now);
        if (all == 0 || done / all < LEAST || since.compareTo(SOONEST) < 0) {
            return "";
        }
        return words(since.toMillis() * (all - done) / done / 1000);
    }

    /** «已用1分20秒», empty before it began. */
    public String taken(Instant now) {
        if (beganAt == null) {
            return "";
        }
        long seconds =
                Duration.between(beganAt, endedAt == null ? now : endedAt).toSeconds();
        return "已用" + (seconds < MINUTE ? seconds + "秒" : seconds / MINUTE + "分" + seconds % MINUTE + "秒");
    }

    private static String words(double seconds) {
        if (seconds >= MINUTE) {
            return "估计还要约" + Math.round(seconds / MINUTE) + "分钟";
        }
        return "估计还要约" + Math.max(1, Math.round(seconds / ROUNDED)) * ROUNDED + "秒";
    }
}
