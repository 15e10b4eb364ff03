package cn.xieshou.renewal.process;

import cn.xieshou.renewal.Outcome;
import cn.xieshou.renewal.Renewals;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** What the models ask and tell about renewal: {@code ${renewalSteps.begin(pairingId)}}. */
@Component
public class RenewalSteps {

    private final Renewals renewals;

    RenewalSteps(Renewals renewals) {
        this.renewals = renewals;
    }

    public void open(String pairingId) {
        renewals.open(pairingId);
    }

    /** Both schools, each with its own step. */
    public List<String> sides() {
        return Stream.of(Side.SUPPORTING, Side.RECIPIENT).map(Side::name).toList();
    }

    /** Tells the table renewal-proposal how the pairing stands. */
    public void ask(DelegateExecution execution) {
        renewals.inputs(Fact.PAIRING_ID.from(execution))
                .forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
    }

    public void propose(String pairingId, String proposal, String reason) {
        renewals.propose(pairingId, Outcome.called(proposal), reason);
    }

    /** The next cycle begins, this one having ended. */
    public void begin(String pairingId) {
        renewals.begin(pairingId);
    }
}
