package cn.xieshou.summary;

import cn.xieshou.files.FilesOfCases;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;
import java.util.List;

/** Ids and facts of the model {@code annual-summary}. */
public final class SummaryCase {

    public static final String PROCESS = "annualSummary";

    /** Which summary a case is about. */
    public static final Fact<Long> SUMMARY = new Fact<>("summaryId", Long.class);

    /** Whose it is. */
    public static final Fact<String> SCHOOL = Fact.text("summarySchool");

    /** Its cases, one a school. */
    public static final FilesOfCases.Kind CASES = new FilesOfCases.Kind(PROCESS, List.of(SUMMARY));

    public static final String DRAFT = "Task_DraftSummary";
    public static final String APPROVE = "Task_ApproveSummary";
    public static final String READ = "Task_ReadSummary";
    public static final String MARK = "Task_MarkSummary";
    public static final String CLOSED = "EndEvent_SummaryClosed";
    public static final String WITHDRAWN = "Message_SummaryWithdrawn-";

    /** What was said at the step that was done last: {@link #AGREED}, «read» or «return». */
    public static final Fact<String> DECISION = Fact.text("summaryDecision");

    public static final String AGREED = "agree";

    private SummaryCase() {}

    public static long summary(TaskRef task) {
        return SUMMARY.from(task);
    }
}
