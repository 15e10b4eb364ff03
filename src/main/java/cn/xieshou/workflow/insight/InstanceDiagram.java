package cn.xieshou.workflow.insight;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far one process instance has come.
 *
 * @param endedAt null while it runs
 * @param steps every element that was entered, in order
 * @param flows ids of the sequence flows that were taken
 */
public record InstanceDiagram(
        String instanceId,
        String processKey,
        String processName,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<Step> steps,
        Set<String> flows) {

    /** Element ids where the instance stands now. */
    public Set<String> current() {
        return steps.stream().filter(Step::isCurrent).map(Step::elementId).collect(Collectors.toSet());
    }

    /** Element ids that were completed and are not entered again now. */
    public Set<String> passed() {
        Set<String> now = current();
        return steps.stream()
                .filter(step -> !step.isCurrent() && !step.cancelled())
                .map(Step::elementId)
                .filter(id -> !now.contains(id))
                .collect(Collectors.toSet());
    }

    /**
     * One passage of an element.
     *
     * @param name Chinese name, empty for elements without one
     * @param type the engine's word for its kind: {@code userTask}, {@code callActivity}, {@code noneEndEvent} …
     * @param assignee who completed or has it, null for what people do not do
     * @param endedAt null while the instance stands there
     * @param cancelled whether it was left without being completed
     */
    public record Step(
            String elementId,
            String name,
            String type,
            @Nullable String assignee,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean cancelled) {

        public boolean isCurrent() {
            return endedAt == null;
        }
    }
}
