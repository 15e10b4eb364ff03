package cn.xieshou.assessment;

import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.EvaluationKey;
import cn.xieshou.files.FilesOfCases;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;
import java.util.List;

/** Ids and facts of the model {@code final-assessment}; the steps of scoring are those of a term's evaluation. */
public final class AssessmentCase {

    public static final String PROCESS = EvaluationKey.WHOLE_PROCESS;

    public static final String SELF = "Task_AssessSelf";
    public static final String NAME_EXPERTS = EvaluationCase.NAME_EXPERTS;
    public static final String SCORE = EvaluationCase.SCORE;
    public static final String SUPPLEMENT = EvaluationCase.SUPPLEMENT;
    public static final String OPINION = "Task_GiveOpinion";
    public static final String CONFIRM = "Task_ConfirmResult";
    public static final String PUBLICITY_ENDS = "Timer_PublicityEnds";
    public static final String FILE_APPEAL = "Task_FileAppeal";
    public static final String TOO_LATE = "Timer_AppealTooLate";
    public static final String DECIDE_APPEAL = "Task_DecideAppeal";
    public static final String SETTLED = "EndEvent_AssessmentSettled";

    /** Name of an {@link AssessmentScope}. */
    public static final Fact<String> SCOPE = Fact.text("assessmentScope");

    /** Its number, also of the round in which it is scored. */
    public static final Fact<Long> ASSESSMENT = EvaluationCase.EVALUATION;

    public static final Fact<String> SIDE = EvaluationCase.SIDE;

    /** Whether the office confirms: «confirm» or «return». */
    public static final Fact<String> CONFIRMED = Fact.text("confirmDecision");

    /** Its cases. */
    public static final FilesOfCases.Kind CASES = new FilesOfCases.Kind(PROCESS, List.of(ASSESSMENT));

    private static final String APPEAL_BEGUN = "Message_AppealBegun";

    private AssessmentCase() {}

    /** What a school sends that appeals. */
    static String appealBegun(long assessment) {
        return APPEAL_BEGUN + "-" + assessment;
    }

    public static long assessment(TaskRef task) {
        return ASSESSMENT.from(task);
    }

    public static Side side(TaskRef task) {
        return EvaluationCase.side(task);
    }
}
