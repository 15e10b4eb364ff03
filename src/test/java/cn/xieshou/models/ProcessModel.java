package cn.xieshou.models;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** A BPMN file with the questions that the conventions ask. */
final class ProcessModel {

    private final BpmnModelInstance model;

    ProcessModel(Path file) {
        model = Bpmn.readModelFromFile(file.toFile());
    }

    BpmnModelInstance instance() {
        return model;
    }

    Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    Collection<FlowNode> nodes() {
        return model.getModelElementsByType(FlowNode.class);
    }

    Collection<SequenceFlow> flows() {
        return model.getModelElementsByType(SequenceFlow.class);
    }

    /** The nodes beside {@code node} in the same process or subprocess, itself included. */
    static List<FlowNode> level(FlowNode node) {
        return node.getParentElement().getChildElementsByType(FlowNode.class).stream()
                .toList();
    }

    /** Nothing leads to these: start events, what hangs on an activity, subprocesses that an event starts. */
    static boolean startsByItself(FlowNode node) {
        return node instanceof StartEvent
                || node instanceof BoundaryEvent
                || (node instanceof SubProcess sub && sub.triggeredByEvent())
                || (node instanceof Activity activity && activity.isForCompensation());
    }

    /** Whether the flow carries an answer: it leaves a node that decides. */
    static boolean isAnswer(SequenceFlow flow) {
        String source = flow.getSource().getElementType().getTypeName();
        return flow.getSource().getOutgoing().size() > 1
                && (source.equals("exclusiveGateway") || source.equals("inclusiveGateway"));
    }

    /** What is reached from {@code start} along {@code next}, boundary events of what is reached included. */
    static Set<String> reached(Collection<FlowNode> start, Function<FlowNode, List<FlowNode>> next) {
        Set<String> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (seen.add(node.getId())) {
                open.addAll(next.apply(node));
            }
        }
        return seen;
    }

    static List<FlowNode> after(FlowNode node) {
        return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
    }

    static List<FlowNode> before(FlowNode node) {
        List<FlowNode> sources = new ArrayList<>(
                node.getIncoming().stream().map(SequenceFlow::getSource).toList());
        if (node instanceof BoundaryEvent event) {
            sources.add((FlowNode) event.getAttachedTo());
        }
        return sources;
    }
}
