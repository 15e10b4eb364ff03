package cn.xieshou.portal;

import cn.xieshou.directory.Callings.Called;
import cn.xieshou.workflow.insight.InstanceDiagram;
import cn.xieshou.workflow.insight.InstanceDiagrams;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How far the processes of a pairing have come: as marked diagrams and, for those who do not see them, as lists. */
@Service
class Progress {

    /** Elements that mean something to people; gateways and technical ends do not. */
    private static final Set<String> TOLD =
            Set.of("userTask", "callActivity", "subProcess", "intermediateTimer", "serviceTask", "businessRuleTask");

    private final InstanceDiagrams diagrams;
    private final StepHolders holders;

    Progress(InstanceDiagrams diagrams, StepHolders holders) {
        this.diagrams = diagrams;
        this.holders = holders;
    }

    /**
     * One process.
     *
     * @param current element ids where it stands, blank-separated
     * @param passed element ids behind it, blank-separated
     * @param flows ids of the flows taken, blank-separated
     */
    record Diagram(
            String instanceId,
            String name,
            boolean running,
            Instant startedAt,
            @Nullable Instant endedAt,
            String current,
            String passed,
            String flows,
            List<Line> lines) {}

    /**
     * One step in words.
     *
     * @param who who did or has it, empty for what nobody does
     * @param state «已完成», «进行中», «已取消»
     */
    record Line(
            String step, String who, Instant from, @Nullable Instant to, String state) {}

    /** The lifecycle first, then what it called, in order of time. */
    List<Diagram> of(String pairingId) {
        List<InstanceDiagram> all = diagrams.of(pairingId);
        Called people = holders.people(all.stream()
                .flatMap(instance -> instance.steps().stream())
                .flatMap(step -> Stream.ofNullable(step.assignee()))
                .toList());
        return all.stream().map(instance -> diagram(instance, people)).toList();
    }

    private static Diagram diagram(InstanceDiagram instance, Called people) {
        return new Diagram(
                instance.instanceId(),
                instance.processName(),
                instance.endedAt() == null,
                instance.startedAt(),
                instance.endedAt(),
                String.join(" ", instance.current()),
                String.join(" ", instance.passed()),
                String.join(" ", instance.flows()),
                instance.steps().stream()
                        .filter(step ->
                                TOLD.contains(step.type()) && !step.name().isEmpty())
                        .map(step -> line(step, people))
                        .toList());
    }

    private static Line line(InstanceDiagram.Step step, Called people) {
        String assignee = step.assignee();
        String state = step.isCurrent() ? "进行中" : step.cancelled() ? "已取消" : "已完成";
        return new Line(
                step.name(), assignee == null ? "" : people.person(assignee), step.startedAt(), step.endedAt(), state);
    }
}
