package cn.xieshou.annualplan.process;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.Consenter;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanTemplate;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Decision;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The supporting school's liaison drafts the plan, or redrafts what was returned or taken back (R-PLN-1, R-PLN-2). */
@Component
class DraftPlanForm implements TaskForm {

    private final AnnualPlans plans;
    private final PlanTemplate template;
    private final PlanView view;
    private final PairingParties parties;

    DraftPlanForm(AnnualPlans plans, PlanTemplate template, PlanView view, PairingParties parties) {
        this.plans = plans;
        this.template = template;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "draft-plan";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, Side.SUPPORTING);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        PlanId id = AnnualPlanFiling.plan(task);
        AnnualPlan plan = plans.get(id);
        Map<String, Object> form = view.head(plan);
        if (plan.returnOpinion() != null) {
            form.put("returnOpinion", plan.returnOpinion());
        }
        boolean first = plan.version() == null;
        form.put("source", first ? template.source(id) : "上次提交的文本");
        view.write(
                form, id, first ? template.fill(id) : PlanView.draft(plan.text().text()));
        return form;
    }

    /** Once the section had it, the other school's liaison is not asked, whatever the text becomes. */
    @Override
    public boolean leaves(String condition, TaskRef task) {
        return AnnualPlanFiling.asksFor(Consenter.RECIPIENT_LIAISON, condition)
                && plans.get(AnnualPlanFiling.plan(task)).receivedOn() != null;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        plans.submit(AnnualPlanFiling.plan(task), view.read(values), task.actor());
        return Decision.SUBMITTED.facts();
    }
}
