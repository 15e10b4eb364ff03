package cn.xieshou.workflow.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * Which people's steps come after one, as the diagrams draw it, before anything is submitted: in its process, in the one that called
 * it, in those that are called next. What a gateway asks of the decision is known. What it asks of the case may change with what is
 * submitted, unless the step's form says that it does not: then its default way is the usual one, and another is possible if it would be taken now.
 */
final class StepsAfter {

    private static final Pattern COMPARISON = Pattern.compile("\\$\\{\\s*\\w+\\s*==\\s*'([^']*)'\\s*}");
    private static final String RETURN = "return";

    /** What the diagrams do not say themselves. */
    interface Surroundings {

        /** Whether a gateway's condition holds in the case as it is. */
        boolean holdsNow(String condition);

        /** Whether it will be asked with the same answer after the step, whatever is submitted in it. */
        boolean isSettled(String condition);

        /** Where the process stands in the one that called it, null if none did. */
        @Nullable CallActivity callerOf(Process process);

        /** What is called, null if that is not known. */
        @Nullable Process calledBy(CallActivity call);
    }

    private final String decision;
    private final List<String> decisions;
    private final Surroundings around;
    private final Map<Process, CallActivity> entered = new HashMap<>();
    private boolean certain = true;
    private final Map<FlowNode, Boolean> passed = new HashMap<>();
    private final Map<UserTask, Boolean> found = new LinkedHashMap<>();

    private StepsAfter(String decision, Collection<String> decisions, Surroundings around) {
        this.decision = decision;
        this.decisions = List.copyOf(decisions);
        this.around = around;
    }

    /**
     * What comes after {@code step}.
     *
     * @param decision as the step's form says it, empty if it asks for none
     * @param decisions all that the form offers
     */
    static StepsAfter of(UserTask step, String decision, Collection<String> decisions, Surroundings around) {
        StepsAfter after = new StepsAfter(decision, decisions, around);
        after.leave(step, true);
        return after;
    }

    /**
     * Each step with whether it is the usual one, in the order in which they are reached; none if the cases end or nobody is next.
     */
    Map<UserTask, Boolean> steps() {
        return isToldApart() ? found : Map.of();
    }

    /** Whether something can be said: where gateways ask for more than the decision, only of the usual one; others bring new facts. */
    boolean isToldApart() {
        return certain || decisions.isEmpty() || decisions.get(0).equals(decision);
    }

    private void enter(FlowNode node, boolean usual) {
        Boolean before = passed.get(node);
        if (before != null && (before || !usual)) {
            return;
        }
        passed.put(node, usual);
        if (node instanceof UserTask task) {
            found.merge(task, usual, Boolean::logicalOr);
        } else if (node instanceof SubProcess scope) {
            begin(scope, usual);
        } else if (node instanceof EndEvent end) {
            end(end, usual);
        } else if (node instanceof CallActivity call) {
            call(call, usual);
        } else {
            leave(node, usual);
        }
    }

    private void begin(ModelElementInstance scope, boolean usual) {
        scope.getChildElementsByType(StartEvent.class).forEach(start -> leave(start, usual));
    }

    private void call(CallActivity call, boolean usual) {
        Process called = around.calledBy(call);
        if (called != null && entered.putIfAbsent(called, call) == null) {
            begin(called, usual);
        }
    }

    private void end(EndEvent end, boolean usual) {
        String error = Scopes.errorOf(end.getEventDefinitions());
        if (error == null) {
            leaveScope(end.getParentElement(), usual);
        } else {
            Scopes.catching(error, end.getParentElement()).ifPresent(boundary -> leave(boundary, usual));
        }
    }

    private void leaveScope(ModelElementInstance ended, boolean usual) {
        ModelElementInstance scope = Scopes.endedWith(ended);
        if (scope instanceof SubProcess sub && !sub.triggeredByEvent()) {
            leave(sub, usual);
        } else if (scope instanceof Process process) {
            CallActivity caller = entered.getOrDefault(process, around.callerOf(process));
            if (caller != null) {
                leave(caller, usual);
            }
        }
    }

    private void leave(FlowNode node, boolean usual) {
        if (node instanceof ExclusiveGateway gateway) {
            choose(gateway, usual);
        } else {
            node.getOutgoing().forEach(flow -> enter(flow.getTarget(), usual));
        }
    }

    private void choose(ExclusiveGateway gateway, boolean usual) {
        List<SequenceFlow> possible = new ArrayList<>();
        SequenceFlow otherwise = null;
        for (SequenceFlow flow : gateway.getOutgoing()) {
            String condition = condition(flow);
            Boolean holds = condition == null ? null : holds(condition);
            if (Boolean.TRUE.equals(holds)) {
                enter(flow.getTarget(), usual);
                return;
            }
            if (condition == null) {
                otherwise = flow;
            } else if (holds == null && (isComparison(condition) || around.holdsNow(condition))) {
                possible.add(flow);
            }
            certain &= condition == null || holds != null;
        }
        boolean alone = otherwise == null && possible.size() == 1;
        if (otherwise != null) {
            enter(otherwise.getTarget(), usual);
        }
        possible.forEach(flow -> enter(flow.getTarget(), usual && alone));
    }

    private static @Nullable String condition(SequenceFlow flow) {
        return Optional.ofNullable(flow.getConditionExpression())
                .map(expression -> expression.getTextContent().strip())
                .orElse(null);
    }

    /** Of a fact that the submission may bring, or that each of several cases has for itself. */
    private static boolean isComparison(String condition) {
        return COMPARISON.matcher(condition).matches();
    }

    /** Null if it asks for something that the submission may change, or for a decision that the form calls otherwise. */
    private @Nullable Boolean holds(String condition) {
        if (around.isSettled(condition)) {
            return around.holdsNow(condition);
        }
        Matcher comparison = COMPARISON.matcher(condition);
        if (!comparison.matches()) {
            return null;
        }
        String value = comparison.group(1);
        boolean known = decisions.contains(value) || value.equals(RETURN) || decision.equals(RETURN);
        return known ? (Boolean) value.equals(decision) : null;
    }
}
