package cn.xieshou.survey;

/** Ids of the model {@code needs-survey}. */
public final class NeedsSurvey {

    public static final String PROCESS = "needsSurvey";
    public static final String STATE_NEEDS = "Task_StateNeeds";
    public static final String STATE_OFFER = "Task_StateOffer";

    private NeedsSurvey() {}
}
