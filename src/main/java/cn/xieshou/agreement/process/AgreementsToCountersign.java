package cn.xieshou.agreement.process;

import cn.xieshou.agreement.AgreementReviews;
import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.agreement.Draft;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.BulkItem;
import cn.xieshou.workflow.BulkStep;
import cn.xieshou.workflow.OpenTask;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The office countersigns many agreements in one go (R-AGR-2). */
@Component
class AgreementsToCountersign implements BulkStep {

    private final AgreementReviews reviews;

    AgreementsToCountersign(AgreementReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return "countersign-agreement";
    }

    @Override
    public String taskKey() {
        return AgreementSigning.COUNTERSIGN;
    }

    @Override
    public String title() {
        return "批量会签协议";
    }

    @Override
    public String button() {
        return "会签";
    }

    @Override
    public List<BulkItem> items(List<OpenTask> tasks) {
        Map<String, AgreementReviews.Review> found =
                reviews.of(tasks.stream().map(OpenTask::businessKey).toList());
        return tasks.stream()
                .filter(task -> found.containsKey(task.businessKey()))
                .map(task -> item(task, Objects.requireNonNull(found.get(task.businessKey()))))
                .toList();
    }

    private static BulkItem item(OpenTask task, AgreementReviews.Review review) {
        Draft draft = review.agreement().draft();
        return new BulkItem(
                task.taskId(), draft.check(), draft.draftedBy(), ChineseDates.day(task.createdAt()), review.findings());
    }

    @Override
    public Map<String, Object> submission(String proof) {
        return Map.of("decision", "countersign", "textCheck", proof);
    }
}
