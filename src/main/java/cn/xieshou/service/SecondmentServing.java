package cn.xieshou.service;

import cn.xieshou.files.FilesOfCases;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.Judgement;
import java.util.List;

/** Ids and facts of the model {@code secondment-service}. */
public final class SecondmentServing {

    public static final String PROCESS = "secondmentService";
    public static final String CONFIRM_ARRIVAL = "Task_ConfirmArrival";
    public static final String FIRST_TERM_ENDS = "Timer_FirstTermEnds";
    public static final String CHECK = "Task_CheckMidYear";
    public static final String READ = "Task_ReadFindings";
    public static final String NOT_READ = "Timer_NotRead";
    public static final String YEAR_ENDS = "Timer_YearEnds";
    public static final String DECIDE_EARLY_END = "Task_DecideEarlyEnd";
    public static final String FILL = "Task_FillServiceForm";
    public static final String ASSESS = "Task_AssessService";
    public static final String HOME_OPINION = "Task_GiveHomeOpinion";
    public static final String FILE = "Task_FileService";
    public static final String NOMINATE = "Task_NominateReplacement";
    public static final String CONFIRM_REPLACEMENT = "Task_ConfirmReplacement";
    public static final String PASSED_END = "EndEvent_ServicePassed";
    public static final String REPLACED_END = "EndEvent_Replaced";
    public static final String NOT_REPLACED_END = "EndEvent_NotReplaced";
    public static final String EARLY_END_REQUESTED = "Message_EarlyEndRequested";
    public static final String NOMINATION_WITHDRAWN = "Message_NominationWithdrawn";
    public static final String EARLY_END_WITHDRAWN = "Message_EarlyEndWithdrawn";
    public static final String SERVICE_FORM_WITHDRAWN = "Message_ServiceFormWithdrawn";

    public static final Fact<String> SECONDMENT_ID = Fact.text("secondmentId");

    /** Its cases, one a teacher. */
    public static final FilesOfCases.Kind CASES = new FilesOfCases.Kind(PROCESS, List.of(SECONDMENT_ID));

    /** Whether the teacher arrived while the first term was running. */
    public static final Fact<Boolean> IN_FIRST_TERM = Fact.flag("inFirstTerm");

    /** What the last person decided, as the form says it; only the gateway right behind asks. */
    public static final Fact<String> DECISION = Fact.text(Judgement.FIELD);

    public static final Fact<String> EARLY_END = Fact.text("earlyEnd");
    public static final String APPROVE = "approve";

    public static final Fact<String> REPLACEMENT = Fact.text("replacement");
    public static final Fact<String> REPLACEMENT_ID = Fact.text("replacementId");
    public static final String NOMINATE_ONE = "nominate";
    public static final String NOBODY = "none";

    private SecondmentServing() {}
}
