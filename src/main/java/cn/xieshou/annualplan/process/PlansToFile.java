package cn.xieshou.annualplan.process;

import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanReviews;
import cn.xieshou.workflow.BulkItem;
import cn.xieshou.workflow.BulkStep;
import cn.xieshou.workflow.CaseFacts;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.OpenTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The section files many plans in one go (R-PLN-3). */
@Component
class PlansToFile implements BulkStep {

    private final PlanReviews reviews;
    private final CaseFacts facts;

    PlansToFile(PlanReviews reviews, CaseFacts facts) {
        this.reviews = reviews;
        this.facts = facts;
    }

    @Override
    public String key() {
        return "review-plan";
    }

    @Override
    public String taskKey() {
        return AnnualPlanFiling.REVIEW;
    }

    @Override
    public String title() {
        return "批量审核年度工作方案";
    }

    @Override
    public String button() {
        return "准予备案";
    }

    @Override
    public List<BulkItem> items(List<OpenTask> tasks) {
        Map<String, Integer> years =
                facts.of(tasks.stream().map(OpenTask::processInstanceId).toList(), Fact.SCHOOL_YEAR);
        Map<String, PlanId> plans = new HashMap<>();
        for (OpenTask task : tasks) {
            Integer year = years.get(task.processInstanceId());
            if (year != null) {
                plans.put(task.taskId(), new PlanId(task.businessKey(), year));
            }
        }
        Map<PlanId, PlanReviews.Review> found = reviews.of(plans.values());
        return tasks.stream()
                .filter(task -> found.containsKey(plans.get(task.taskId())))
                .map(task -> item(task, Objects.requireNonNull(found.get(plans.get(task.taskId())))))
                .toList();
    }

    private static BulkItem item(OpenTask task, PlanReviews.Review review) {
        return new BulkItem(
                task.taskId(),
                review.check(),
                review.plan().submittedBy(),
                review.plan().receivedOn(),
                review.findings());
    }

    @Override
    public Map<String, Object> submission(String proof) {
        return Map.of("decision", "file", "textCheck", proof);
    }
}
