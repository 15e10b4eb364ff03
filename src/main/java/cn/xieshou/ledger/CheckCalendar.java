package cn.xieshou.ledger;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Until when a school has to answer, counted from what has waited longest (R-ACT-1). */
@Component
public class CheckCalendar {

    private final Checks checks;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Clock clock;

    CheckCalendar(
            Checks checks,
            Pairings pairings,
            Programmes programmes,
            Deadlines deadlines,
            WorkingDays workingDays,
            Clock clock) {
        this.checks = checks;
        this.pairings = pairings;
        this.programmes = programmes;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** When the step that checks what has waited longest is due. */
    public Date due(String pairingId, Side checking, String step) {
        return deadlines
                .explainStep(pairings.get(pairingId).programme(), step, since(pairingId, checking))
                .at();
    }

    /** When what has waited longest is seen without an answer. */
    public Date seenOn(String pairingId, Side checking) {
        return seen(pairings.get(pairingId), since(pairingId, checking)).at();
    }

    /** When one that was corrected today is seen without an answer. */
    public Date seenFromToday(String pairingId) {
        return seen(pairings.get(pairingId), today()).at();
    }

    /** Counts as seen what has waited that long by now. */
    public void countAsSeen(String pairingId, Side checking) {
        Pairing pairing = pairings.get(pairingId);
        Instant now = clock.instant();
        LocalDate day = since(pairingId, checking);
        // Until the first day from which the limit has not passed.
        while (!day.isAfter(today()) && !seen(pairing, day).at().toInstant().isAfter(now)) {
            day = day.plusDays(1);
        }
        checks.countAsSeen(
                pairingId, checking, day.atStartOfDay(clock.getZone()).toInstant());
    }

    private Deadline seen(Pairing pairing, LocalDate since) {
        int days = programmes.in(pairing.programme(), SchoolYear.of(since)).limit(LimitKey.ACTIVITY_SEEN);
        return Deadline.workingDaysAfter(since, days, workingDays);
    }

    /** The day on which the longest waiting was handed over; today if none waits. */
    private LocalDate since(String pairingId, Side checking) {
        return checks.waiting(pairingId, checking).stream()
                .findFirst()
                .map(one -> LocalDate.ofInstant(one.waitsSince(), clock.getZone()))
                .orElseGet(this::today);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
