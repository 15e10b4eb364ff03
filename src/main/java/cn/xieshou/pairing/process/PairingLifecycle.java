package cn.xieshou.pairing.process;

/** Ids of the model {@code pairing-lifecycle}. */
final class PairingLifecycle {

    static final String PROCESS = "pairingLifecycle";
    static final String ROUTE_SECTION = "Task_RouteSection";
    static final String NEEDS_SURVEY = "Call_NeedsSurvey";
    static final String AGREEMENT_SIGNING = "Call_AgreementSigning";
    static final String NAME_GROUP_SUPPORTING = "Task_NameGroupSupporting";
    static final String NAME_GROUP_RECIPIENT = "Task_NameGroupRecipient";
    static final String IMPLEMENTATION = "SubProcess_Implementation";
    static final String CYCLE_ENDS = "Timer_CycleEnds";
    static final String SELECTION_OPENS = "StartEvent_SelectionOpens";
    static final String SERVICE_STARTS = "Timer_ServiceStarts";
    static final String PLAN_OPENS = "StartEvent_PlanOpens";
    static final String TERM_BEGINS = "StartEvent_TermBegins";
    static final String END_PAIRING = "Task_EndPairing";
    static final String CYCLE_ENDED = "EndEvent_CycleEnded";
    static final String DISSOLVED = "StartEvent_PairingDissolved";
    static final String REGISTER_DISSOLUTION = "Task_RegisterDissolution";
    static final String DISSOLVED_END = "EndEvent_PairingDissolved";

    private PairingLifecycle() {}
}
