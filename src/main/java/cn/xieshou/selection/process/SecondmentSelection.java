package cn.xieshou.selection.process;

import cn.xieshou.selection.SelectionKey;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Ids and facts of the model {@code secondment-selection}. */
public final class SecondmentSelection {

    static final String PROCESS = "secondmentSelection";
    public static final String NAME_SHORTAGE = "Task_NameShortage";
    public static final String NOMINATE = "Task_Nominate";
    public static final String CONFIRM_NOMINEES = "Task_ConfirmNominees";
    public static final String NAME_LEARNERS = "Task_NameLearners";
    static final String PUBLICITY_OVER = "Timer_PublicityOver";
    static final String DECIDE_OBJECTIONS = "Task_DecideObjections";
    public static final String APPROVE = "Task_ApproveSelection";
    public static final String CONFIRM = "Task_ConfirmSelection";
    public static final String DECIDE_NOBODY = "Task_DecideNobody";

    /** What the last person decided, as the form says it; only the gateway right behind asks. */
    static final Fact<String> DECISION = Fact.text("decision");

    /** Which nominee the eligibility is judged of, by the place on the list. */
    static final Fact<Integer> PLACE = Fact.number("place");

    private SecondmentSelection() {}

    static SelectionKey key(TaskRef task) {
        return new SelectionKey(Fact.PAIRING_ID.from(task), Fact.SCHOOL_YEAR.from(task));
    }

    static SelectionKey key(VariableScope scope) {
        return new SelectionKey(Fact.PAIRING_ID.from(scope), Fact.SCHOOL_YEAR.from(scope));
    }

    static Map<String, Object> decided(FormValues values) {
        return Map.ofEntries(DECISION.is(values.text("decision")));
    }
}
