package cn.xieshou.selection;

import cn.xieshou.files.FilesOfCases;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;

/** Ids and facts of the model {@code secondment-selection}. */
public final class SecondmentSelection {

    public static final String PROCESS = "secondmentSelection";

    /** Its cases, one a school year. */
    public static final FilesOfCases.Kind CASES = new FilesOfCases.Kind(PROCESS, List.of(Fact.SCHOOL_YEAR));

    public static final String NAME_SHORTAGE = "Task_NameShortage";
    public static final String NOMINATE = "Task_Nominate";
    public static final String CONFIRM_NOMINEES = "Task_ConfirmNominees";
    public static final String NAME_LEARNERS = "Task_NameLearners";
    public static final String PUBLICITY_OVER = "Timer_PublicityOver";
    public static final String DECIDE_OBJECTIONS = "Task_DecideObjections";
    public static final String APPROVE = "Task_ApproveSelection";
    public static final String CONFIRM = "Task_ConfirmSelection";
    public static final String DECIDE_NOBODY = "Task_DecideNobody";
    public static final String REQUEST_WITHDRAWN = "Message_RequestWithdrawn";
    public static final String NOMINATION_WITHDRAWN = "Message_NominationWithdrawn";

    /** What the last person decided, as the form says it; only the gateway right behind asks. */
    public static final Fact<String> DECISION = Fact.text(Judgement.FIELD);

    /** Which nominee the eligibility is judged of, by the place on the list. */
    public static final Fact<Integer> PLACE = Fact.number("place");

    private SecondmentSelection() {}

    public static SelectionKey key(TaskRef task) {
        return new SelectionKey(Fact.PAIRING_ID.from(task), Fact.SCHOOL_YEAR.from(task));
    }

    public static Map<String, Object> decided(Judgement judgement) {
        return Map.ofEntries(DECISION.is(judgement.decision()));
    }
}
