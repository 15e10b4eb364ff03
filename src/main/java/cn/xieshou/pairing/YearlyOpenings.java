package cn.xieshou.pairing;

import cn.xieshou.calendar.Term;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What opens in a pairing in every school year, and when: each matter of a school year exactly once. The lifecycle's timers
 * follow what is planned here; a calendar change moves both.
 */
@Service
@Transactional
public class YearlyOpenings {

    /** How soon something opens whose day has passed already. */
    static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final OpeningRepository table;
    private final YearlyCalendar dates;
    private final Pairings pairings;
    private final Clock clock;

    YearlyOpenings(OpeningRepository table, YearlyCalendar dates, Pairings pairings, Clock clock) {
        this.table = table;
        this.dates = dates;
        this.pairings = pairings;
        this.clock = clock;
    }

    /** The pairing begins its work: plans the first opening of each matter, one that was missed lately included. */
    public void plan(String pairingId) {
        Pairing pairing = pairings.get(pairingId);
        for (String matter : dates.matters()) {
            dates.missed(matter, pairing)
                    .or(() -> dates.after(today(), matter, pairing))
                    .ifPresent(day -> plan(Opening.planned(pairingId, matter, day, at(day))));
        }
    }

    /**
     * When the matter opens next after now; none when the cycle ends before. Plans it if nobody has, as when the office lets the
     * programme go on for longer.
     */
    public Optional<Instant> next(String pairingId, String matter) {
        Optional<Instant> planned =
                table.pending(pairingId, matter).map(Opening::opensAt).filter(at -> at.isAfter(clock.instant()));
        // While an opening is being carried out, the timer already asks for the one after it.
        return planned.or(() -> dates.after(today(), matter, pairings.get(pairingId))
                .map(day -> plan(Opening.planned(pairingId, matter, day, at(day)))));
    }

    private Instant plan(Opening opening) {
        if (!table.knows(opening)) {
            table.insert(opening);
        }
        return opening.opensAt();
    }

    /**
     * The day has come: records that the matter opens, and plans the next opening. After a long downtime only the newest of
     * several missed ones opens.
     *
     * @throws IllegalStateException if nothing is planned
     */
    public Opening open(String pairingId, String matter) {
        Pairing pairing = pairings.get(pairingId);
        Opening first = table.pending(pairingId, matter)
                .or(() -> unplanned(pairing, matter))
                .orElseThrow(() -> new IllegalStateException(pairingId + " plans no " + matter));
        Opening opening = newest(first, pairing);
        table.opened(opening, clock.instant());
        LocalDate after = dates.of(opening.schoolYear(), opening.term(), matter, pairing)
                .map(OpeningDay::date)
                .filter(today()::isBefore)
                .orElse(today());
        dates.after(after, matter, pairing).ifPresent(day -> plan(Opening.planned(pairingId, matter, day, at(day))));
        return opening;
    }

    /**
     * Brings every planned opening to the calendar as it now is, drops those that lie beyond the cycle by now; answers those that
     * moved. One whose day has come opens as it was planned.
     */
    public List<Opening> follow() {
        List<Opening> moved = new ArrayList<>();
        for (Opening opening : table.pending()) {
            Optional<OpeningDay> now =
                    dates.of(opening.schoolYear(), opening.term(), opening.matter(), pairings.get(opening.pairingId()));
            if (now.isEmpty()) {
                table.dropped(opening);
            }
            now.map(this::at)
                    .filter(at -> !at.equals(opening.opensAt()))
                    .filter(at -> opening.opensAt().isAfter(clock.instant()))
                    .ifPresent(at -> {
                        table.moved(opening, at);
                        moved.add(opening);
                    });
        }
        return moved;
    }

    /** Nothing opens in the pairing any more. */
    void drop(String pairingId) {
        table.coming(pairingId).forEach(table::skipped);
    }

    /** What is planned to open in the pairing, the soonest first. */
    @Transactional(readOnly = true)
    public List<Opening> coming(String pairingId) {
        return table.coming(pairingId);
    }

    /** What people call a matter that opens yearly. */
    public String label(String matter) {
        return dates.label(matter);
    }

    LocalDate dayOf(Opening opening) {
        return LocalDate.ofInstant(opening.opensAt(), clock.getZone());
    }

    /** What has opened in the pairing so far, by time. */
    @Transactional(readOnly = true)
    public List<Opening> opened(String pairingId) {
        return table.opened(pairingId);
    }

    /** Whether plans, selections and attachments are to be expected of the pairing for that school year. */
    @Transactional(readOnly = true)
    public boolean worksIn(Pairing pairing, int schoolYear) {
        SchoolYear year = new SchoolYear(schoolYear);
        LocalDate ended = pairing.endedOn();
        return (ended == null || !ended.isBefore(year.firstDay())) && dates.worksIn(year, pairing);
    }

    /** The same in SQL, of the pairing «p» of a {@link PairingRows#FROM}. */
    @Transactional(readOnly = true)
    public Condition worksIn(SchoolYear year) {
        return dates.worksIn(year)
                .and(Condition.of(
                        "p.ended_on is null or p.ended_on >= :firstDayOfYear", "firstDayOfYear", year.firstDay()));
    }

    /** What came with a new version of the product was planned by nobody for pairings that had begun before. */
    private Optional<Opening> unplanned(Pairing pairing, String matter) {
        Optional<Opening> due = dates.missed(matter, pairing)
                .map(day -> Opening.planned(pairing.id(), matter, day, morning(day)))
                .filter(day -> !table.knows(day));
        due.ifPresent(table::insert);
        return due;
    }

    /** Of a term: the pairings «p» that were there in it. */
    @Transactional(readOnly = true)
    public Condition worksIn(Term term) {
        return Condition.of("p.since <= :termEnd", "termEnd", term.lastDay())
                .and(Condition.of("p.ended_on is null or p.ended_on >= :termStart", "termStart", term.firstDay()))
                .and(worksIn(term.schoolYear()));
    }

    private Opening newest(Opening first, Pairing pairing) {
        Opening newest = first;
        LocalDate day = dayOf(first);
        for (Optional<OpeningDay> later = dates.after(day, first.matter(), pairing);
                later.isPresent() && !later.get().date().isAfter(today());
                later = dates.after(later.get().date(), first.matter(), pairing)) {
            table.skipped(newest);
            newest = Opening.planned(pairing.id(), first.matter(), later.get(), morning(later.get()));
            plan(newest);
        }
        return newest;
    }

    /** The day's first moment; if that has passed, very soon. */
    private Instant at(OpeningDay day) {
        Instant now = clock.instant();
        return morning(day).isAfter(now) ? morning(day) : now.plus(AT_ONCE);
    }

    private Instant morning(OpeningDay day) {
        return day.date().atStartOfDay(clock.getZone()).toInstant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
