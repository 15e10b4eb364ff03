package cn.xieshou.portal;

import cn.xieshou.workflow.BulkStep;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which steps of what waits for somebody can be decided in one go; for the first page, which has read what waits already. */
@Component("bulkOffers")
class BulkOffers {

    private final List<BulkStep> steps;

    BulkOffers(List<BulkStep> steps) {
        this.steps = steps;
    }

    /** So many of a step wait. */
    public record Offer(String step, String title, long count) {}

    /** Those of which there are two or more. */
    public List<Offer> of(List<ToDo> todo) {
        return steps.stream()
                .map(step -> new Offer(
                        step.key(),
                        step.title(),
                        todo.stream()
                                .filter(one -> one.task().taskKey().equals(step.taskKey()))
                                .count()))
                .filter(offer -> offer.count() > 1)
                .toList();
    }
}
