package cn.xieshou.pairing.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Stage;
import org.springframework.stereotype.Component;

/** What the lifecycle model tells and asks the register: {@code ${pairingStages.enter(pairingId, 'AGREEMENT')}}. */
@Component
public class PairingStages {

    private final Pairings pairings;
    private final Directory directory;

    PairingStages(Pairings pairings, Directory directory) {
        this.pairings = pairings;
        this.directory = directory;
    }

    /** Name of the school's level, the input of the decision «section-routing». */
    public String levelOf(String school) {
        return directory
                .school(school)
                .orElseThrow(() -> new IllegalStateException("no school " + school))
                .level()
                .name();
    }

    /** The section that the decision named is responsible from now on. */
    public void assign(String pairingId, String section) {
        pairings.assign(pairingId, section);
    }

    /** The pairing has reached that {@link Stage}. */
    public void enter(String pairingId, String stage) {
        pairings.enter(pairingId, Stage.valueOf(stage));
    }

    /** The cycle is over. */
    public void end(String pairingId) {
        pairings.end(pairingId);
    }
}
