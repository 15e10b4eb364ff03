package cn.xieshou.workflow.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Which sequence flows an instance took. The engine's history keeps elements only: the one way out of an element was taken
 * when both its ends were passed; of several ways out those whose end was entered as soon as their beginning was left.
 */
final class TakenFlows {

    /** A step behind an asynchronous continuation begins when a job gets to it. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private TakenFlows() {}

    static Set<String> of(BpmnModelInstance model, List<InstanceDiagram.Step> steps) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> taken(flow, steps))
                .map(SequenceFlow::getId)
                .collect(Collectors.toSet());
    }

    private static boolean taken(SequenceFlow flow, List<InstanceDiagram.Step> steps) {
        boolean onlyWay = flow.getSource().getOutgoing().size() == 1;
        List<InstanceDiagram.Step> ends = passages(steps, flow.getTarget().getId());
        return passages(steps, flow.getSource().getId()).stream()
                .filter(source -> !source.cancelled())
                .anyMatch(source -> ends.stream().anyMatch(end -> follows(source.endedAt(), end.startedAt(), onlyWay)));
    }

    private static boolean follows(@org.jspecify.annotations.Nullable Instant left, Instant entered, boolean onlyWay) {
        return left != null && !entered.isBefore(left) && (onlyWay || !entered.isAfter(left.plus(SOON)));
    }

    private static List<InstanceDiagram.Step> passages(List<InstanceDiagram.Step> steps, String element) {
        return steps.stream().filter(step -> step.elementId().equals(element)).toList();
    }
}
