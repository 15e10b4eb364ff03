package cn.xieshou.attachment.process;

import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.CheckedWhen;
import cn.xieshou.attachment.Conclusion;
import cn.xieshou.attachment.Results;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.workflow.Fact;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Tells the decision table of the model how a term stands, and keeps what it answers; what it is asked is transient. */
@Component
public class AttachmentJudging {

    private final Results results;

    AttachmentJudging(Results results) {
        this.results = results;
    }

    /** Before the table is asked while there is time. */
    public void beforeTheEnd(DelegateExecution execution) {
        ask(execution, CheckedWhen.BEFORE_THE_END);
    }

    /** Before the table is asked for the term's result. */
    public void atTheEnd(DelegateExecution execution) {
        ask(execution, CheckedWhen.AT_THE_END);
    }

    /** Once the table has said the term's result. */
    public void keep(DelegateExecution execution) {
        results.decide(key(execution), Conclusion.labelled(CadreAttachment.RESULT.from(execution)));
    }

    private void ask(DelegateExecution execution, CheckedWhen when) {
        DmnResultTable.inputs(when, results.points(key(execution)))
                .forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
    }

    private static TermKey key(DelegateExecution execution) {
        return new TermKey(
                Fact.PAIRING_ID.from(execution), Fact.SCHOOL_YEAR.from(execution), Fact.TERM.from(execution));
    }
}
