package cn.xieshou.annualplan.process;

import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanReturns;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.Decision;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;

/** What completing, agreeing and reviewing have in common: read the whole text, then agree or return it with an opinion. */
abstract class JudgePlanForm implements TaskForm {

    final AnnualPlans plans;
    final PlanReturns returns;
    final PlanView view;

    JudgePlanForm(AnnualPlans plans, PlanReturns returns, PlanView view) {
        this.plans = plans;
        this.returns = returns;
        this.view = view;
    }

    abstract void agree(PlanId id, TaskRef task, FormValues values, String check, String remark);

    abstract void sendBack(PlanId id, TaskRef task, FormValues values, String opinion);

    @Override
    public Map<String, Object> show(TaskRef task) {
        return view.toJudge(plans.get(AnnualPlanFiling.plan(task)));
    }

    @Override
    public Map<String, ReadableText> readable(TaskRef task) {
        return Map.of(
                PlanView.TEXT,
                PlanView.readable(plans.get(AnnualPlanFiling.plan(task)).text().text()));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Judgement judgement = Judgement.of(values);
        PlanId plan = AnnualPlanFiling.plan(task);
        if (judgement.returns()) {
            sendBack(plan, task, values, judgement.opinion());
        } else {
            agree(plan, task, values, Text.clean(values.optionalText("textCheck")), judgement.remark());
        }
        return Decision.of(judgement).facts();
    }
}
