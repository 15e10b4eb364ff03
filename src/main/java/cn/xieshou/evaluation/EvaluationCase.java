package cn.xieshou.evaluation;

import cn.xieshou.files.FilesOfCases;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;

/** Ids and facts of the model {@code term-evaluation}. */
public final class EvaluationCase {

    public static final String PROCESS = "termEvaluation";

    /** Its cases, one a term. */
    public static final FilesOfCases.Kind CASES = new FilesOfCases.Kind(PROCESS, List.of(Fact.SCHOOL_YEAR, Fact.TERM));

    public static final String PREPARATION = "SubProcess_Preparation";
    public static final String NAME_EXPERTS = "Task_NameExperts";
    public static final String TERM_ENDS = "Timer_TermEnds";
    public static final String REPORT = "Task_ReportTerm";
    public static final String SCORE = "Task_ScoreTerm";
    public static final String SUPPLEMENT = "Task_SupplementExpert";
    public static final String DECIDE = "Task_DecideGrade";
    public static final String READ = "Task_ReadResult";
    public static final String READING_OVER = "Timer_ReadingOver";
    public static final String LOOK_AGAIN = "Task_LookAgain";
    public static final String ADJUST = "Task_AdjustWork";
    public static final String ACKNOWLEDGE = "Task_AcknowledgeAdjustment";
    public static final String CLOSED = "EndEvent_EvaluationClosed";

    /** Its number. */
    public static final Fact<Long> EVALUATION = new Fact<>("evaluationId", Long.class);

    /** Name of the {@link Side} whose school a step belongs to. */
    public static final Fact<String> SIDE = Fact.text("side");

    /** Number of the expert whose sheet a step asks for. */
    public static final Fact<Long> EXPERT = new Fact<>("expertId", Long.class);

    /** What the table says to the experts' sheets: {@link #ENOUGH} or «增补专家». */
    public static final Fact<String> SCORING = Fact.text("scoring");

    /** The proposed grade. */
    public static final Fact<String> PROPOSED = Fact.text("proposedGrade");

    public static final String ENOUGH = "评分有效";

    private static final Fact<String> READING = Fact.text("readingDecision");

    /** Whether one more expert scores: «name» or «without». */
    public static final Fact<String> SUPPLEMENT_DECISION = Fact.text("supplementDecision");

    /** What the recipient says to the adjustment: «agree» or «return». */
    public static final Fact<String> ADJUSTMENT = Fact.text("adjustmentDecision");

    private EvaluationCase() {}

    /** Whether a school has asked for a second look. */
    public static Map<String, Object> reading(boolean asked) {
        return Map.ofEntries(READING.is(asked ? "asked" : "accepted"));
    }

    public static long evaluation(TaskRef task) {
        return EVALUATION.from(task);
    }

    public static Side side(TaskRef task) {
        return Side.valueOf(SIDE.from(task));
    }
}
