package cn.xieshou.quota;

import java.time.LocalDate;

/**
 * What a quota is counted over, and how much of it is gone.
 *
 * @param label «2026—2027学年第一学期»
 * @param elapsed working days until today, today included
 * @param total working days of all of it
 */
public record Span(String label, LocalDate lastDay, int elapsed, int total) {

    /** A pace says something after a fifth of the time (GAP: no document says). */
    private static final int PARTS = 5;

    /** Whether what was done so far says what it will come to. */
    public boolean tells() {
        return elapsed > 0 && elapsed * PARTS >= total;
    }

    public boolean over() {
        return elapsed >= total;
    }

    /** What it comes to by the last day if it goes on as until now; rounded down, for half a meeting is none. */
    public int expected(int amount) {
        return over() || elapsed <= 0 ? amount : Math.max(amount, (int) ((long) amount * total / elapsed));
    }

    /** How many will be missing then. */
    public int missing(Standing standing) {
        return Math.max(0, standing.need().least() - expected(standing.amount()));
    }
}
