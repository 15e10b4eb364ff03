package cn.xieshou.annualplan.process;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanFilings;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanRealism;
import cn.xieshou.annualplan.PlanReturns;
import cn.xieshou.annualplan.PlanTerm;
import cn.xieshou.directory.Parties;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.Decision;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The section files the plan, or returns it with opinions and a new date (R-PLN-3). */
@Component
class ReviewPlanForm extends JudgePlanForm {

    private final PlanFilings filings;
    private final PlanRealism realism;

    ReviewPlanForm(AnnualPlans plans, PlanFilings filings, PlanReturns returns, PlanView view, PlanRealism realism) {
        super(plans, returns, view);
        this.filings = filings;
        this.realism = realism;
    }

    @Override
    public String key() {
        return "review-plan";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.section(plans.get(AnnualPlanFiling.plan(task)).section());
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        AnnualPlan plan = plans.get(AnnualPlanFiling.plan(task));
        Map<String, Object> form = view.toJudge(plan);
        form.put("receivedWords", PlanTerm.inReview(plan).receivedWords(plan));
        if (plan.returnOpinion() != null) {
            form.put("lastOpinion", plan.returnOpinion());
        }
        form.put("realismNote", realism.of(plan).words());
        form.put("earlierSteps", earlierSteps(plan));
        return form;
    }

    private List<Map<String, String>> earlierSteps(AnnualPlan plan) {
        return returns.earlier(plan.id()).stream()
                .map(party -> Map.of("value", party.fact(), "label", view.agreed(plan, party)))
                .toList();
    }

    @Override
    void agree(PlanId id, TaskRef task, FormValues values, String check, String remark) {
        filings.accept(id, task.actor(), check, remark);
    }

    @Override
    void sendBack(PlanId id, TaskRef task, FormValues values, String opinion) {
        LocalDate date = values.optionalDate("newDate");
        if (date == null) {
            throw new FormRefused("newDate", "重新提交日期", "请选择学校重新提交的最后日期");
        }
        if (Decision.of(Judgement.of(values)) == Decision.RETURNED_TO_STEP) {
            returns.toEarlierStep(id, Text.clean(values.optionalText("returnTo")), task.actor(), opinion, date);
        } else {
            returns.bySection(id, task.actor(), opinion, date);
        }
    }
}
