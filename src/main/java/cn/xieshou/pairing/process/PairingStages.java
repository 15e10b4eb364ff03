package cn.xieshou.pairing.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Stage;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.SchoolLevel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the lifecycle model tells and asks the register: {@code ${pairingStages.enter(pairingId, 'AGREEMENT')}}. */
@Component
public class PairingStages {

    private final Pairings pairings;
    private final Directory directory;
    private final Programmes programmes;
    private final Clock clock;

    PairingStages(Pairings pairings, Directory directory, Programmes programmes, Clock clock) {
        this.pairings = pairings;
        this.directory = directory;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The level that is helped, in Chinese, the input of the decision «section-routing». */
    public String levelIn(String pairingId) {
        Pairing pairing = pairings.get(pairingId);
        SchoolLevel school = directory
                .school(pairing.recipientSchool())
                .orElseThrow(() -> new IllegalStateException("no school " + pairing.recipientSchool()))
                .level();
        return pairing.level(school).label();
    }

    /** The section that the decision named is responsible from now on. */
    public void assign(String pairingId, String section) {
        pairings.assign(pairingId, section);
    }

    /** The pairing has reached that {@link Stage}. */
    public void enter(String pairingId, String stage) {
        pairings.enter(pairingId, Stage.valueOf(stage));
    }

    /**
     * When the pairing's cycle ends: with the programme's, but never before the end of its own first school year, as a
     * rolling programme would have it for a pairing established in August.
     */
    public Date cycleEnd(String pairingId) {
        Pairing pairing = pairings.get(pairingId);
        Date programme = programmes.cycleEnd(pairing.programme());
        if (programmes.find(pairing.programme()).map(Programme::endsOn).isPresent()) {
            return programme;
        }
        LocalDate dayAfter = pairing.firstYear().next().firstDay();
        Instant firstYear =
                dayAfter.atStartOfDay(clock.getZone()).minusSeconds(1).toInstant();
        return programme.toInstant().isBefore(firstYear) ? Date.from(firstYear) : programme;
    }

    /** The cycle is over. */
    public void end(String pairingId) {
        pairings.end(pairingId);
    }
}
