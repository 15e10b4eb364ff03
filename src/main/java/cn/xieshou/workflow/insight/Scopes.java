package cn.xieshou.workflow.insight;

import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** What ends with the parts of a process, and who catches their errors. */
final class Scopes {

    private Scopes() {}

    /** What ends when {@code scope} does: what begins at an event that interrupts ends what it interrupted, beside other steps itself only. */
    static ModelElementInstance endedWith(ModelElementInstance scope) {
        boolean interrupts = scope instanceof SubProcess sub
                && sub.triggeredByEvent()
                && sub.getChildElementsByType(StartEvent.class).stream().allMatch(StartEvent::isInterrupting);
        return interrupts ? endedWith(scope.getParentElement()) : scope;
    }

    /** The code of the error that an event ends with or catches, null if it does not. */
    static @Nullable String errorOf(Collection<EventDefinition> definitions) {
        return definitions.stream()
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definition ->
                        ((ErrorEventDefinition) definition).getError().getErrorCode())
                .findFirst()
                .orElse(null);
    }

    /** The event at the border of {@code scope} or of what it is part of that catches the error. */
    static Optional<BoundaryEvent> catching(String error, ModelElementInstance scope) {
        if (!(scope instanceof SubProcess)) {
            return Optional.empty();
        }
        Optional<BoundaryEvent> here = scope.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event ->
                        scope.equals(event.getAttachedTo()) && error.equals(errorOf(event.getEventDefinitions())))
                .findFirst();
        return here.isPresent() ? here : catching(error, scope.getParentElement());
    }
}
