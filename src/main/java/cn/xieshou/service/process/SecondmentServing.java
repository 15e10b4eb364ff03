package cn.xieshou.service.process;

import cn.xieshou.workflow.Fact;

/** Ids and facts of the model {@code secondment-service}. */
final class SecondmentServing {

    static final String PROCESS = "secondmentService";
    static final String CONFIRM_ARRIVAL = "Task_ConfirmArrival";
    static final String FIRST_TERM_ENDS = "Timer_FirstTermEnds";
    static final String CHECK = "Task_CheckMidYear";
    static final String READ = "Task_ReadFindings";
    static final String NOT_READ = "Timer_NotRead";
    static final String YEAR_ENDS = "Timer_YearEnds";
    static final String DECIDE_EARLY_END = "Task_DecideEarlyEnd";
    static final String FILL = "Task_FillServiceForm";
    static final String ASSESS = "Task_AssessService";
    static final String HOME_OPINION = "Task_GiveHomeOpinion";
    static final String FILE = "Task_FileService";
    static final String NOMINATE = "Task_NominateReplacement";
    static final String CONFIRM_REPLACEMENT = "Task_ConfirmReplacement";
    static final String PASSED_END = "EndEvent_ServicePassed";
    static final String REPLACED_END = "EndEvent_Replaced";
    static final String NOT_REPLACED_END = "EndEvent_NotReplaced";

    static final Fact<String> SECONDMENT_ID = Fact.text("secondmentId");

    /** Whether the teacher arrived while the first term was running. */
    static final Fact<Boolean> IN_FIRST_TERM = Fact.flag("inFirstTerm");

    /** What the last person decided, as the form says it; only the gateway right behind asks. */
    static final Fact<String> DECISION = Fact.text("decision");

    static final Fact<String> EARLY_END = Fact.text("earlyEnd");
    static final String APPROVE = "approve";

    static final Fact<String> REPLACEMENT = Fact.text("replacement");
    static final Fact<String> REPLACEMENT_ID = Fact.text("replacementId");
    static final String NOMINATE_ONE = "nominate";
    static final String NOBODY = "none";

    private SecondmentServing() {}
}
