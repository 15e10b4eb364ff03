package cn.xieshou.mentoring;

import cn.xieshou.files.FilesOfCases;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;
import java.util.List;

/** Ids and facts of the model {@code mentoring-year}. */
public final class MentoringCase {

    public static final String PROCESS = "mentoringYear";

    /** Its cases, one a school year. */
    public static final FilesOfCases.Kind CASES = new FilesOfCases.Kind(PROCESS, List.of(Fact.SCHOOL_YEAR));

    public static final String NAME = "Task_NameMentors";
    public static final String AGREE = "Task_AgreeMentors";
    public static final String PLAN = "Task_PlanMentoring";
    public static final String FIRST_TERM_ENDS = "Timer_FirstTermEnds";
    public static final String SUMMARISE = "Task_SummariseTerm";
    public static final String SECOND_TERM_ENDS = "Timer_SecondTermEnds";
    public static final String CLOSE = "Task_CloseMentoring";
    public static final String ACKNOWLEDGE = "Task_AcknowledgeResults";
    public static final String CLOSED = "EndEvent_MentoringClosed";
    public static final String NAMING_WITHDRAWN = "Message_MentoringNamingWithdrawn-";

    /** What the recipient's principal says to who was named: {@link #AGREED} or «return». */
    public static final Fact<String> MENTORS_DECISION = Fact.text("mentorsDecision");

    /** The same of the results. */
    public static final Fact<String> RESULTS_DECISION = Fact.text("resultsDecision");

    public static final String AGREED = "agree";

    private MentoringCase() {}

    public static MentoringKey key(TaskRef task) {
        return new MentoringKey(Fact.PAIRING_ID.from(task), Fact.SCHOOL_YEAR.from(task));
    }
}
