package cn.xieshou.secondment.process;

import cn.xieshou.secondment.Approvals;
import cn.xieshou.secondment.Nominations;
import cn.xieshou.secondment.Publicity;
import cn.xieshou.secondment.SelectionDates;
import cn.xieshou.secondment.SelectionKey;
import cn.xieshou.secondment.Selections;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the model tells and asks the selection: {@code ${selectionDesk.judge(pairingId, schoolYear)}}. */
@Component
public class SelectionDesk {

    private final Selections selections;
    private final Nominations nominations;
    private final Publicity publicity;
    private final Approvals approvals;
    private final SelectionDates dates;

    SelectionDesk(
            Selections selections,
            Nominations nominations,
            Publicity publicity,
            Approvals approvals,
            SelectionDates dates) {
        this.selections = selections;
        this.nominations = nominations;
        this.publicity = publicity;
        this.approvals = approvals;
        this.dates = dates;
    }

    /** When a step that opens now is due: at the latest on the day by which the whole selection is. */
    public Date due(String pairingId, int schoolYear, String step) {
        return dates.due(new SelectionKey(pairingId, schoolYear), step);
    }

    /** The selection of this school year begins. */
    public void open(String pairingId, int schoolYear) {
        selections.open(new SelectionKey(pairingId, schoolYear));
    }

    /** Judges every nominee rule by rule; answers whose turn it is. */
    public String judge(String pairingId, int schoolYear) {
        return nominations.judge(new SelectionKey(pairingId, schoolYear)).fact();
    }

    /** Publishes the names from today on. */
    public void publish(String pairingId, int schoolYear) {
        publicity.publish(new SelectionKey(pairingId, schoolYear));
    }

    /** The last second of the publicity. */
    public Date publicityEnds(String pairingId, int schoolYear) {
        return publicity.ends(new SelectionKey(pairingId, schoolYear));
    }

    /** The publicity is over; answers whose turn it is. */
    public String closePublicity(String pairingId, int schoolYear) {
        return publicity.close(new SelectionKey(pairingId, schoolYear)).fact();
    }

    /** Everybody has agreed: the teachers are registered. */
    public void register(String pairingId, int schoolYear) {
        approvals.register(new SelectionKey(pairingId, schoolYear));
    }
}
