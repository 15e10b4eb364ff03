package cn.xieshou.pairing.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.CycleDays;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Stage;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolLevel;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the lifecycle model tells and asks the register: {@code ${pairingStages.enter(pairingId, 'AGREEMENT')}}. */
@Component
public class PairingStages {

    private final Pairings pairings;
    private final Directory directory;
    private final Programmes programmes;
    private final CycleDays days;

    PairingStages(Pairings pairings, Directory directory, Programmes programmes, CycleDays days) {
        this.pairings = pairings;
        this.directory = directory;
        this.programmes = programmes;
        this.days = days;
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

    /** When the pairing's cycle is worked through: when its assessment begins, at the latest when the programme ends. */
    public Date cycleEnd(String pairingId) {
        Pairing pairing = pairings.get(pairingId);
        return days.early(pairing)
                .map(day -> Date.from(day.atStartOfDay(ChineseDates.ZONE).toInstant()))
                .orElseGet(() -> programmes.cycleEnd(pairing.programme()));
    }

    /** The cycle is over. */
    public void end(String pairingId) {
        pairings.end(pairingId);
    }
}
