package cn.xieshou.annualplan.process;

import cn.xieshou.annualplan.PlanDesk;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;

/** Ids of the model {@code annual-plan-filing}. */
final class AnnualPlanFiling {

    static final String PROCESS = PlanDesk.PROCESS;
    static final String DRAFT = "Task_DraftPlan";
    static final String AGREEING = "SubProcess_Agreeing";
    static final String COMPLETE = "Task_CompletePlan";
    static final String AGREE_SUPPORTING = "Task_AgreeSupporting";
    static final String AGREE_RECIPIENT = "Task_AgreeRecipient";
    static final String REVIEW = "Task_ReviewPlan";
    static final String FILE = "Task_FilePlan";
    static final String FILED = "EndEvent_PlanFiled";
    static final String EXEMPTED = "EndEvent_PlanExempted";

    private AnnualPlanFiling() {}

    /** Which plan a task is about. */
    static PlanId plan(TaskRef task) {
        return new PlanId(Fact.PAIRING_ID.from(task), Fact.SCHOOL_YEAR.from(task));
    }
}
