package cn.xieshou.secondment.process;

import cn.xieshou.secondment.SelectionKey;
import cn.xieshou.secondment.SelectionStep;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;

/** Ids and facts of the model {@code secondment-selection}. */
final class SecondmentSelection {

    static final String PROCESS = "secondmentSelection";
    static final String NAME_SHORTAGE = "Task_NameShortage";
    static final String NOMINATE = "Task_Nominate";
    static final String CONFIRM_NOMINEES = "Task_ConfirmNominees";
    static final String NAME_LEARNERS = "Task_NameLearners";
    static final String PUBLICITY_OVER = "Timer_PublicityOver";
    static final String DECIDE_OBJECTIONS = "Task_DecideObjections";
    static final String APPROVE = "Task_ApproveSelection";
    static final String CONFIRM = "Task_ConfirmSelection";
    static final String DECIDE_NOBODY = "Task_DecideNobody";

    /** Whose turn it is: the fact of a {@link SelectionStep}. */
    static final Fact<String> NEXT_STEP = Fact.text("nextStep");

    private SecondmentSelection() {}

    static SelectionKey key(TaskRef task) {
        return new SelectionKey(Fact.PAIRING_ID.from(task), Fact.SCHOOL_YEAR.from(task));
    }

    static Map<String, Object> next(SelectionStep step) {
        return Map.ofEntries(NEXT_STEP.is(step.fact()));
    }
}
