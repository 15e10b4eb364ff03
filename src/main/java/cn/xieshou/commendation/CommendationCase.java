package cn.xieshou.commendation;

import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;

/** Ids and facts of the model {@code commendation}. */
public final class CommendationCase {

    public static final String PROCESS = "commendation";
    public static final String EXAMINE = "Task_ExamineCandidates";
    public static final String COMPILE = "Task_CompileList";
    public static final String APPROVE = "Task_ApproveList";
    public static final String PUBLICITY_OVER = "Timer_PublicityOver";
    public static final String OBJECTION_STEP = "Task_ExamineObjection";
    public static final String DECIDE = "Task_DecideCommendation";

    /** Number of the round. */
    public static final Fact<String> COMMENDATION = Fact.text("commendation");

    /** Group of the section that examines. */
    public static final Fact<String> SECTION = Fact.text("section");

    /** Number of the objection that is examined. */
    public static final Fact<Long> OBJECTION = new Fact<>("objection", Long.class);

    /** What the office makes of the recommendations: {@link #SUBMITTED} or «none». */
    public static final Fact<String> COMPILE_RESULT = Fact.text("compileResult");

    public static final String SUBMITTED = "submit";

    /** What the leading group says of the list: «publish» or «return». */
    public static final Fact<String> LIST_RESULT = Fact.text("listResult");

    /** What it decides after the publicity: {@link #AWARDED} or «refuse». */
    public static final Fact<String> AWARD_RESULT = Fact.text("awardResult");

    public static final String AWARDED = "award";

    private CommendationCase() {}

    public static String key(TaskRef task) {
        return COMMENDATION.from(task);
    }
}
