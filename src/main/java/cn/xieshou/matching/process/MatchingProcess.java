package cn.xieshou.matching.process;

import cn.xieshou.workflow.Fact;

/** Ids of the model programme-matching, compared with it by a test. */
public final class MatchingProcess {

    public static final String KEY = "programmeMatching";
    public static final String TASK_DECIDE_PAIRINGS = "Task_DecidePairings";
    public static final String TASK_APPROVE_MATCHING = "Task_ApproveMatching";
    public static final String MESSAGE_WITHDRAWN = "Message_MatchingWithdrawn";

    static final Fact<Integer> PROPOSALS = Fact.number("proposals");
    static final Fact<String> DECISION = Fact.text("decision");

    private MatchingProcess() {}
}
