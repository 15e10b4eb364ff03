package cn.xieshou.annualplan;

import cn.xieshou.files.FilesOfCases;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;
import java.util.List;

/** Ids of the model {@code annual-plan-filing}. */
public final class AnnualPlanFiling {

    public static final String PROCESS = "annualPlanFiling";

    /** Its cases, one a school year. */
    public static final FilesOfCases.Kind CASES = new FilesOfCases.Kind(PROCESS, List.of(Fact.SCHOOL_YEAR));

    public static final String DRAFT = "Task_DraftPlan";
    public static final String AGREEING = "SubProcess_Agreeing";
    public static final String COMPLETE = "Task_CompletePlan";
    public static final String AGREE_SUPPORTING = "Task_AgreeSupporting";
    public static final String AGREE_RECIPIENT = "Task_AgreeRecipient";
    public static final String REVIEW = "Task_ReviewPlan";
    public static final String FILE = "Task_FilePlan";
    public static final String AGREED_BY_BOTH = "EndEvent_PlanAgreed";
    public static final String RETURNED = "EndEvent_PlanReturned";
    public static final String FILED = "EndEvent_PlanFiled";
    public static final String EXEMPTED = "EndEvent_PlanExempted";
    public static final String PLAN_EXEMPTED = "Message_PlanExempted";
    public static final String PLAN_EXTENDED = "Message_PlanExtended";
    public static final String PLAN_WITHDRAWN = "Message_PlanWithdrawn";

    private AnnualPlanFiling() {}

    /** Whether a gateway asks if this party need not be asked. */
    public static boolean asksFor(Consenter party, String condition) {
        return condition.contains("planFiling.stands('" + party.fact() + "'");
    }

    /** Which plan a task is about. */
    public static PlanId plan(TaskRef task) {
        return new PlanId(Fact.PAIRING_ID.from(task), Fact.SCHOOL_YEAR.from(task));
    }
}
