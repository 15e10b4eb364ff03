package cn.xieshou.selection.process;

import cn.xieshou.secondment.Finding;
import cn.xieshou.secondment.process.DmnEligibility;
import cn.xieshou.selection.Recheck;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.workflow.Fact;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Asks the decision table of the model about one nominee and keeps the answer. What the table is asked is transient: the
 * engine's variables never hold it (R-SEC-2).
 */
@Component
public class SelectionEligibility {

    /** Where the engine puts what a business rule task has found, for its listeners only. */
    private static final String RESULT = "decisionResult";

    private final Recheck recheck;

    SelectionEligibility(Recheck recheck) {
        this.recheck = recheck;
    }

    /** Before the table is evaluated. */
    public void ask(DelegateExecution execution) {
        var figures = recheck.figures(key(execution), SecondmentSelection.PLACE.from(execution));
        DmnEligibility.inputs(figures)
                .forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
    }

    /** Once the table has answered. */
    public void keep(DelegateExecution execution) {
        var result = (DmnDecisionResult) execution.getVariable(RESULT);
        List<Finding> findings = result.getResultList().stream()
                .map(DmnEligibility::finding)
                .sorted(Comparator.comparing(Finding::rule))
                .toList();
        recheck.keep(key(execution), SecondmentSelection.PLACE.from(execution), findings);
    }

    private static SelectionKey key(DelegateExecution execution) {
        return new SelectionKey(Fact.PAIRING_ID.from(execution), Fact.SCHOOL_YEAR.from(execution));
    }
}
