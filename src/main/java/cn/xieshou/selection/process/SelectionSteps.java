package cn.xieshou.selection.process;

import cn.xieshou.selection.Publicity;
import cn.xieshou.selection.Recheck;
import cn.xieshou.selection.Registration;
import cn.xieshou.selection.Selection;
import cn.xieshou.selection.SelectionDates;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.SelectionStep;
import cn.xieshou.selection.Selections;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the model tells and asks the selection: {@code ${selectionSteps.published(pairingId, schoolYear)}}. */
@Component
public class SelectionSteps {

    private final Selections selections;
    private final Publicity publicity;
    private final Registration registration;
    private final Recheck recheck;
    private final SelectionDates dates;

    SelectionSteps(
            Selections selections,
            Publicity publicity,
            Registration registration,
            Recheck recheck,
            SelectionDates dates) {
        this.selections = selections;
        this.publicity = publicity;
        this.registration = registration;
        this.recheck = recheck;
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

    /** Publishes the names from today on. */
    public void publish(String pairingId, int schoolYear) {
        publicity.publish(new SelectionKey(pairingId, schoolYear));
    }

    /** The last second of the publicity. */
    public Date publicityEnds(String pairingId, int schoolYear) {
        return publicity.ends(new SelectionKey(pairingId, schoolYear));
    }

    /** Everybody has agreed: the teachers are registered. */
    public void register(String pairingId, int schoolYear) {
        registration.register(new SelectionKey(pairingId, schoolYear));
    }

    /** The model has come to {@code step}, a {@link SelectionStep}: it is that person's turn. */
    public void enter(String pairingId, int schoolYear, String step) {
        selections.enter(new SelectionKey(pairingId, schoolYear), SelectionStep.valueOf(step));
    }

    /** Whether what the recipient asked for still holds. */
    public boolean requestStands(String pairingId, int schoolYear) {
        return of(pairingId, schoolYear).requestStands();
    }

    /** Whether a school says that it takes part in nothing this year. */
    public boolean nobody(String pairingId, int schoolYear) {
        return of(pairingId, schoolYear).nobodySide() != null;
    }

    /** Whether the learners named before go with the nominees. */
    public boolean learnersStand(String pairingId, int schoolYear) {
        Selection selection = of(pairingId, schoolYear);
        return selection.learnersStand(selections.size(selection.key()));
    }

    /** Whether the recipient is to name other learners. */
    public boolean learnersWanted(String pairingId, int schoolYear) {
        return of(pairingId, schoolYear).learnersBy() == null;
    }

    /** Whether every name was public. */
    public boolean published(String pairingId, int schoolYear) {
        return of(pairingId, schoolYear).published();
    }

    /** Whether an objection waits for the section. */
    public boolean objected(String pairingId, int schoolYear) {
        return !of(pairingId, schoolYear).openObjections().isEmpty();
    }

    /** Places on the list of nominees to be judged. */
    public List<Integer> toJudge(String pairingId, int schoolYear) {
        return recheck.places(new SelectionKey(pairingId, schoolYear));
    }

    /** Whether somebody of the list cannot go. */
    public boolean mustReplace(String pairingId, int schoolYear) {
        return recheck.mustReplace(new SelectionKey(pairingId, schoolYear));
    }

    /** Tells the supporting school who is to be replaced. */
    public void sendBackUnfit(String pairingId, int schoolYear) {
        recheck.sendBack(new SelectionKey(pairingId, schoolYear));
    }

    /** Whether the section's approval of this list holds. */
    public boolean approvalStands(String pairingId, int schoolYear) {
        return of(pairingId, schoolYear).approvalStands();
    }

    /** Whether everybody has agreed on who goes. */
    public boolean decided(String pairingId, int schoolYear) {
        return of(pairingId, schoolYear).step() == SelectionStep.CONFIRMED;
    }

    /** Whether the section has accepted that nobody goes. */
    public boolean exempt(String pairingId, int schoolYear) {
        return of(pairingId, schoolYear).step() == SelectionStep.EXEMPT;
    }

    private Selection of(String pairingId, int schoolYear) {
        return selections.get(new SelectionKey(pairingId, schoolYear));
    }
}
