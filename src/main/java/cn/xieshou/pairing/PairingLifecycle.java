package cn.xieshou.pairing;

/** Ids of the model {@code pairing-lifecycle}. */
public final class PairingLifecycle {

    public static final String PROCESS = "pairingLifecycle";
    public static final String ROUTE_SECTION = "Task_RouteSection";
    public static final String NEEDS_SURVEY = "Call_NeedsSurvey";
    public static final String SURVEY_DONE = "Gateway_SurveyDone";
    public static final String AGREEMENT_SIGNING = "Call_AgreementSigning";
    public static final String NAME_GROUP_SUPPORTING = "Task_NameGroupSupporting";
    public static final String NAME_GROUP_RECIPIENT = "Task_NameGroupRecipient";
    public static final String IMPLEMENTATION = "SubProcess_Implementation";
    public static final String CYCLE_ENDS = "Timer_CycleEnds";
    public static final String SELECTION_OPENS = "StartEvent_SelectionOpens";
    public static final String SERVICE_STARTS = "Timer_ServiceStarts";
    public static final String PLAN_OPENS = "StartEvent_PlanOpens";
    public static final String TERM_BEGINS = "StartEvent_TermBegins";
    public static final String MENTORING_OPENS = "StartEvent_MentoringOpens";
    public static final String EVALUATION_OPENS = "StartEvent_EvaluationOpens";
    public static final String SUMMARY_OPENS = "StartEvent_SummaryOpens";
    public static final String ASSESSMENT_OPENS = "StartEvent_AssessmentOpens";
    public static final String FINAL_ASSESSMENT = "Call_FinalAssessment";
    public static final String RENEWAL = "Call_PairingRenewal";
    public static final String BEGIN_NEXT_CYCLE = "Task_BeginNextCycle";
    public static final String NEXT_CYCLE = "EndEvent_NextCycle";
    public static final String END_PAIRING = "Task_EndPairing";
    public static final String CYCLE_ENDED = "EndEvent_CycleEnded";
    public static final String DISSOLVED = "StartEvent_PairingDissolved";
    public static final String REGISTER_DISSOLUTION = "Task_RegisterDissolution";
    public static final String DISSOLVED_END = "EndEvent_PairingDissolved";
    public static final String PAIRING_DISSOLVED = "Message_PairingDissolved";
    public static final String CLOSE_AGREEMENT = "Task_CloseAgreement";
    public static final String CLOSE_PLANS = "Task_ClosePlans";
    public static final String CLOSE_SELECTIONS = "Task_CloseSelections";
    public static final String END_ATTACHMENTS = "Task_EndAttachments";
    public static final String END_DOCUMENTS = "Task_EndDocuments";
    public static final String END_MENTORING = "Task_EndMentoring";
    public static final String END_ACTIVITIES = "Task_EndActivities";
    public static final String END_DONATIONS = "Task_EndDonations";
    public static final String END_EVALUATIONS = "Task_EndEvaluations";
    public static final String END_SUMMARIES = "Task_EndSummaries";
    public static final String END_RECTIFICATIONS = "Task_EndRectifications";
    public static final String END_SECONDMENTS = "Task_EndSecondments";
    public static final String TELL_EVERYBODY = "Task_TellEverybody";
    public static final String SELECTION = "Call_SecondmentSelection";
    public static final String SELECTION_STOPPED = "BoundaryEvent_SelectionStopped";
    public static final String SERVICE = "Call_SecondmentService";
    public static final String SERVICE_STOPPED = "BoundaryEvent_ServiceStopped";
    public static final String PLAN = "Call_AnnualPlanFiling";
    public static final String PLAN_STOPPED = "BoundaryEvent_PlanStopped";
    public static final String ATTACHMENT = "Call_CadreAttachment";
    public static final String ATTACHMENT_STOPPED = "BoundaryEvent_AttachmentStopped";
    public static final String MENTORING = "Call_Mentoring";
    public static final String MENTORING_STOPPED = "BoundaryEvent_MentoringStopped";
    public static final String EVALUATION = "Call_TermEvaluation";
    public static final String EVALUATION_STOPPED = "BoundaryEvent_EvaluationStopped";
    public static final String YEARLY_ASSESSMENT = "Call_YearlyAssessment";
    public static final String YEARLY_ASSESSMENT_STOPPED = "BoundaryEvent_YearlyAssessmentStopped";
    public static final String SUMMARY = "Call_Summary";
    public static final String SUMMARY_STOPPED = "BoundaryEvent_SummaryStopped";
    public static final String MATTER_STOPPED = "Message_MatterStopped";

    private PairingLifecycle() {}
}
