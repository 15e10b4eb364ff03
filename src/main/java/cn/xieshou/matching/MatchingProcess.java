package cn.xieshou.matching;

import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.Judgement;

/** Ids of the model programme-matching, compared with it by a test. */
public final class MatchingProcess {

    public static final String PROCESS = "programmeMatching";
    public static final String TASK_DECIDE_PAIRINGS = "Task_DecidePairings";
    public static final String TASK_APPROVE_MATCHING = "Task_ApproveMatching";
    public static final String MESSAGE_WITHDRAWN = "Message_MatchingWithdrawn";

    public static final Fact<Integer> PROPOSALS = Fact.number("proposals");
    public static final Fact<String> DECISION = Fact.text(Judgement.FIELD);

    private MatchingProcess() {}
}
