package cn.xieshou.annualplan.process;

import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.Party;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import java.util.Optional;

/** What completing, agreeing and reviewing have in common: read the whole text, then agree or return it with an opinion. */
abstract class JudgePlanForm implements TaskForm {

    private static final String RETURN = "return";

    final AnnualPlans plans;
    final PlanView view;

    JudgePlanForm(AnnualPlans plans, PlanView view) {
        this.plans = plans;
        this.view = view;
    }

    /** The fact of whose turn it is after the agreement. */
    abstract String agree(PlanId id, TaskRef task, FormValues values, String check, String remark);

    abstract void sendBack(PlanId id, TaskRef task, FormValues values, String opinion);

    @Override
    public Map<String, Object> show(TaskRef task) {
        return view.toJudge(plans.get(AnnualPlanFiling.plan(task)));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        String next = RETURN.equals(values.text("decision")) ? sendBack(task, values) : agree(task, values);
        return Map.ofEntries(AnnualPlanFiling.NEXT_STEP.is(next));
    }

    static String fact(Optional<Party> next) {
        return next.map(Party::fact).orElse(AnnualPlanFiling.DONE);
    }

    private String agree(TaskRef task, FormValues values) {
        return agree(
                AnnualPlanFiling.plan(task),
                task,
                values,
                Text.clean(values.optionalText("textCheck")),
                Text.clean(values.optionalText("remark")));
    }

    private String sendBack(TaskRef task, FormValues values) {
        String opinion = Text.clean(values.optionalText("opinion"));
        if (opinion.isEmpty()) {
            throw new FormRefused("opinion", "退回意见", "请写明需要修改的地方");
        }
        sendBack(AnnualPlanFiling.plan(task), task, values, opinion);
        return AnnualPlanFiling.RETURNED;
    }
}
