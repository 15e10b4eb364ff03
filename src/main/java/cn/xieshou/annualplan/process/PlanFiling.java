package cn.xieshou.annualplan.process;

import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.Consenter;
import cn.xieshou.annualplan.PlanDates;
import cn.xieshou.annualplan.PlanFilings;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.workflow.Fact;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the model tells and asks the plan: {@code ${planFiling.open(pairingId, schoolYear)}}. */
@Component
public class PlanFiling {

    /** Steps of the schools, which an extension moves, with the working days that they have after the date. */
    private static final Map<String, String> SCHOOLS = Map.of(
            AnnualPlanFiling.DRAFT, "plan.draft",
            AnnualPlanFiling.COMPLETE, "plan.agree",
            AnnualPlanFiling.AGREE_SUPPORTING, "plan.agree",
            AnnualPlanFiling.AGREE_RECIPIENT, "plan.agree");

    private final AnnualPlans plans;
    private final PlanFilings filings;
    private final PlanDates dates;
    private final TaskService tasks;

    PlanFiling(AnnualPlans plans, PlanFilings filings, PlanDates dates, TaskService tasks) {
        this.plans = plans;
        this.filings = filings;
        this.dates = dates;
        this.tasks = tasks;
    }

    /** The filing begins. */
    public void open(String pairingId, int schoolYear) {
        plans.open(new PlanId(pairingId, schoolYear));
    }

    /** When a step that opens now is due. */
    public Date due(String pairingId, int schoolYear, String step) {
        return dates.due(new PlanId(pairingId, schoolYear), step);
    }

    /** Whether a party need not be asked about the text as it stands now. */
    public boolean stands(String party, String pairingId, int schoolYear) {
        return plans.get(new PlanId(pairingId, schoolYear)).stands(Consenter.of(party));
    }

    /** Both schools agree; the section that the lifecycle was told of has it now. */
    public void receive(String pairingId, int schoolYear, String section) {
        filings.receive(new PlanId(pairingId, schoolYear), section);
    }

    /** The section has accepted it: it gets its filing number and date. */
    public void file(String pairingId, int schoolYear) {
        filings.file(new PlanId(pairingId, schoolYear));
    }

    /** An extension was granted: the open steps of the schools are due on the new date. */
    public void moveDueDates(DelegateExecution filing) {
        PlanId id = new PlanId(Fact.PAIRING_ID.from(filing), Fact.SCHOOL_YEAR.from(filing));
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(filing.getProcessInstanceId())
                .list()) {
            String step = SCHOOLS.get(task.getTaskDefinitionKey());
            if (step != null) {
                tasks.setDueDate(task.getId(), dates.due(id, step));
            }
        }
    }
}
