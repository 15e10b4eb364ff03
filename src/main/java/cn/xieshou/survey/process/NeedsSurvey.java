package cn.xieshou.survey.process;

/** Ids of the model {@code needs-survey}. */
final class NeedsSurvey {

    static final String PROCESS = "needsSurvey";
    static final String STATE_NEEDS = "Task_StateNeeds";
    static final String STATE_OFFER = "Task_StateOffer";

    private NeedsSurvey() {}
}
