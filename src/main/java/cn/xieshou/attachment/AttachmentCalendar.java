package cn.xieshou.attachment;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.programme.Step;
import cn.xieshou.programme.YearlyEvent;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** The dates of an attachment, out of the term and the programme's data. */
@Component
public class AttachmentCalendar {

    private final SchoolCalendar terms;
    private final Programmes programmes;
    private final Deadlines deadlines;
    private final Pairings pairings;

    AttachmentCalendar(SchoolCalendar terms, Programmes programmes, Deadlines deadlines, Pairings pairings) {
        this.terms = terms;
        this.programmes = programmes;
        this.deadlines = deadlines;
        this.pairings = pairings;
    }

    /** First and last day of the term. */
    public Term term(TermKey key) {
        return terms.terms(key.year()).get(key.term() - 1);
    }

    /** What the pairing's programme asks for in that school year. */
    public Demand demand(TermKey key) {
        return Demand.of(year(key));
    }

    /** From when on a shortfall is told while it can still be made up. */
    public LocalDate warnsOn(TermKey key) {
        return term(key).lastDay().minusDays(year(key).limit(LimitKey.ATTACHMENT_WARNING));
    }

    /** The last day on which the other side may confirm; then the result is decided. */
    public LocalDate closesOn(TermKey key) {
        return term(key).lastDay().plusDays(year(key).limit(LimitKey.ATTACHMENT_CLOSING));
    }

    /** When the three reports are due, and why. */
    public Deadline reportsDue(TermKey key) {
        return deadlines.afterTerm(pairings.get(key.pairingId()).programme(), YearlyEvent.ATTACHMENT_REPORT, term(key));
    }

    /**
     * When a step that opens now is due: in its working days, but not after the day that ends what it is for. A returned report is
     * due with all reports, a missing stint while the term lasts, an entry while it can be confirmed.
     *
     * @param step a key of {@link Step}
     */
    public Date due(TermKey key, String step) {
        LocalDate last = lastDay(key, Step.of(step));
        Date own = deadlines.forStep(pairings.get(key.pairingId()).programme(), step);
        Date latest = Deadline.fixed(last, "").at();
        return own.toInstant().isAfter(latest.toInstant()) ? latest : own;
    }

    private LocalDate lastDay(TermKey key, Step step) {
        return switch (step) {
            case ATTACHMENT_REVISE -> reportsDue(key).date();
            case ATTACHMENT_COVER -> term(key).lastDay();
            case ATTACHMENT_ENTRY, ATTACHMENT_CORRECT -> closesOn(key);
            default -> throw new IllegalArgumentException(step + " has no last day");
        };
    }

    private ProgrammeYear year(TermKey key) {
        return programmes.in(pairings.get(key.pairingId()).programme(), key.year());
    }
}
