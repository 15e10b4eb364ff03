package cn.xieshou.selection;

import cn.xieshou.matter.Submission;
import cn.xieshou.matter.Withdrawable;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.gate.NothingWaits;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a school has submitted in a selection may be taken back until the other side has acted on it. */
abstract class SelectionWithdrawal implements Withdrawable {

    private final Selections selections;
    private final Instances instances;
    private final String message;

    SelectionWithdrawal(Selections selections, Instances instances, String message) {
        this.selections = selections;
        this.instances = instances;
        this.message = message;
    }

    /** Whether {@code account} may, in this selection. */
    abstract boolean fits(Selection selection, String account);

    abstract String named(SelectionKey key);

    @Override
    public List<Submission> submitted(String businessKey, String account) {
        return selections.requests(businessKey).stream()
                .filter(selection -> fits(selection, account))
                .map(Selection::key)
                .map(key -> new Submission(named(key), () -> takeBack(key)))
                .toList();
    }

    private void takeBack(SelectionKey key) {
        if (!instances.signal(
                message, SecondmentSelection.PROCESS, key.pairingId(), Fact.SCHOOL_YEAR, key.schoolYear())) {
            throw new NothingWaits("no selection of " + key + " waits");
        }
    }

    /** The supporting school's liaison takes back the nominations until the principal acts. */
    @Component
    static class OfNomination extends SelectionWithdrawal {

        OfNomination(Selections selections, Instances instances) {
            super(selections, instances, SecondmentSelection.NOMINATION_WITHDRAWN);
        }

        @Override
        boolean fits(Selection selection, String account) {
            return selection.step() == SelectionStep.PRINCIPAL && account.equals(selection.nominatedBy());
        }

        @Override
        String named(SelectionKey key) {
            return key.titled(Nominations.NOMINEES);
        }
    }

    /** The recipient's liaison takes back what it asked for until the supporting school, or the section, acts. */
    @Component
    static class OfRequest extends SelectionWithdrawal {

        OfRequest(Selections selections, Instances instances) {
            super(selections, instances, SecondmentSelection.REQUEST_WITHDRAWN);
        }

        @Override
        boolean fits(Selection selection, String account) {
            boolean asked = selection.step() == SelectionStep.NOMINATION && selection.nominatedBy() == null;
            boolean declined = selection.step() == SelectionStep.NOBODY && selection.nobodySide() == Side.RECIPIENT;
            return (asked || declined) && account.equals(selection.requestedBy());
        }

        @Override
        String named(SelectionKey key) {
            return key.titled("支教需求");
        }
    }
}
