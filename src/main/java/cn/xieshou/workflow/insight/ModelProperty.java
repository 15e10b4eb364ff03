package cn.xieshou.workflow.insight;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What our models say of a step beside BPMN: extension properties ({@code camunda:properties}), read by name. */
public enum ModelProperty {
    /** Of a timer: {@code true} if it waits for a day of the calendar, so that it moves with it. */
    FOLLOWS_CALENDAR("followsCalendar"),
    /** Of a person's task: what kind of date it is due on, {@code dated}, {@code step} or {@code report}. */
    DUE_KIND("dueKind"),
    /** Of a person's task: the step whose working days it has, where it has some. */
    DUE_STEP("dueStep");

    private final String key;

    ModelProperty(String key) {
        this.key = key;
    }

    /** What the model says of its element, empty if it says nothing or has no such element. */
    public Optional<String> of(BpmnModelInstance model, String elementId) {
        return model.getModelElementById(elementId) instanceof BaseElement element ? of(element) : Optional.empty();
    }

    public Optional<String> of(BaseElement element) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(more -> more.getChildElementsByType(CamundaProperties.class).stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> key.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }
}
