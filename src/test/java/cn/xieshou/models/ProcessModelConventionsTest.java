package cn.xieshou.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every process model is written and drawn; each rule names the elements that break it. */
class ProcessModelConventionsTest {

    private static final int MOST_NODES = 16;

    private static final String WORD = "[A-Z][A-Za-z0-9]+";

    private static final Map<Class<? extends FlowElement>, Pattern> IDS = Map.of(
            Task.class, Pattern.compile("Task_" + WORD),
            CallActivity.class, Pattern.compile("Call_" + WORD),
            SubProcess.class, Pattern.compile("SubProcess_" + WORD),
            Gateway.class, Pattern.compile("Gateway_" + WORD),
            StartEvent.class, Pattern.compile("StartEvent_" + WORD),
            EndEvent.class, Pattern.compile("EndEvent_" + WORD),
            BoundaryEvent.class, Pattern.compile("(BoundaryEvent|Timer|Error|Message|Signal|Escalation)_" + WORD),
            SequenceFlow.class, Pattern.compile("Flow_" + WORD));

    static List<Path> models() {
        return Files.bpmn();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theProcessIsNamedAfterItsFile(Path file) {
        var process = new ProcessModel(file).process();
        assertThat(process.getId()).isEqualTo(Files.lowerCamel(Files.stem(file)));
        assertThat(process.getName()).matches(Files::isChinese);
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.getDocumentations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsSayInEnglishWhatAnElementIs(Path file) {
        ProcessModel model = new ProcessModel(file);
        List<String> wrong = new ArrayList<>();
        for (FlowElement element : model.instance().getModelElementsByType(FlowElement.class)) {
            IDS.forEach((type, pattern) -> {
                if (type.isInstance(element)
                        && !pattern.matcher(element.getId()).matches()) {
                    wrong.add(element.getId());
                }
            });
        }
        model.instance().getModelElementsByType(BaseElement.class).stream()
                .map(BaseElement::getId)
                .filter(id -> id != null && (Files.isMadeUp(id) || Files.isChinese(id)))
                .forEach(wrong::add);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatPeopleSeeInADiagramIsChinese(Path file) {
        ProcessModel model = new ProcessModel(file);
        assertThat(model.nodes())
                .filteredOn(node -> !(node instanceof Gateway) || asks(node))
                .filteredOn(node -> !Files.isChinese(node.getName()))
                .extracting(FlowNode::getId)
                .isEmpty();
        assertThat(model.flows())
                .filteredOn(flow -> ProcessModel.isAnswer(flow) && !Files.isChinese(flow.getName()))
                .extracting(SequenceFlow::getId)
                .isEmpty();
    }

    /** A gateway with an answer to choose; where all ways are taken, or ways meet, there is nothing to ask. */
    private static boolean asks(FlowNode node) {
        return !(node instanceof ParallelGateway) && node.getOutgoing().size() > 1;
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsDoneIsExplained(Path file) {
        assertThat(new ProcessModel(file).nodes())
                .filteredOn(node -> node instanceof Task || node instanceof CallActivity || node instanceof SubProcess)
                .filteredOn(node ->
                        node.getDocumentations().stream().noneMatch(text -> Files.isChinese(text.getTextContent())))
                .extracting(FlowNode::getId)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aLevelIsSeenAtAGlance(Path file) {
        ProcessModel model = new ProcessModel(file);
        assertThat(model.nodes()).isNotEmpty().allSatisfy(node -> assertThat(ProcessModel.level(node))
                .as("nodes beside " + node.getId())
                .hasSizeLessThanOrEqualTo(MOST_NODES));
        assertThat(model.instance().getModelElementsByType(Lane.class)).isEmpty();
        assertThat(model.instance().getModelElementsByType(Participant.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementIsDrawn(Path file) {
        ProcessModel model = new ProcessModel(file);
        Drawing drawing = new Drawing(model.instance());
        assertThat(model.nodes())
                .filteredOn(node -> !drawing.hasShape(node.getId()))
                .extracting(FlowNode::getId)
                .as("without a shape on the canvas")
                .isEmpty();
        assertThat(model.flows())
                .filteredOn(flow -> !drawing.leads(
                        flow.getId(), flow.getSource().getId(), flow.getTarget().getId()))
                .extracting(SequenceFlow::getId)
                .as("without an edge from its source to its target")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void shapesStandBesideEachOther(Path file) {
        ProcessModel model = new ProcessModel(file);
        Drawing drawing = new Drawing(model.instance());
        List<String> wrong = new ArrayList<>();
        for (FlowNode node : model.nodes()) {
            String parent = ((BaseElement) node.getParentElement()).getId();
            if (!drawing.contains(parent, node.getId())) {
                wrong.add(node.getId() + " outside " + parent);
            }
            ProcessModel.level(node).stream()
                    .filter(other -> node.getId().compareTo(other.getId()) < 0)
                    .filter(other -> !(node instanceof BoundaryEvent) && !(other instanceof BoundaryEvent))
                    .filter(other -> drawing.overlap(node.getId(), other.getId()))
                    .forEach(other -> wrong.add(node.getId() + " over " + other.getId()));
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingDangles(Path file) {
        ProcessModel model = new ProcessModel(file);
        assertThat(model.nodes())
                .filteredOn(node -> node.getIncoming().isEmpty() != ProcessModel.startsByItself(node))
                .extracting(FlowNode::getId)
                .as("nothing leads there")
                .isEmpty();
        assertThat(model.nodes())
                .filteredOn(node ->
                        !(node instanceof EndEvent) && !(node instanceof SubProcess sub && sub.triggeredByEvent()))
                .filteredOn(node -> node.getOutgoing().isEmpty())
                .extracting(FlowNode::getId)
                .as("leads nowhere")
                .isEmpty();
        assertThat(model.flows())
                .filteredOn(flow -> !flow.getSource().getOutgoing().contains(flow)
                        || !flow.getTarget().getIncoming().contains(flow))
                .extracting(SequenceFlow::getId)
                .as("not named by both its ends")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepIsReachedAndReachesAnEnd(Path file) {
        ProcessModel model = new ProcessModel(file);
        List<FlowNode> starts =
                model.nodes().stream().filter(ProcessModel::startsByItself).toList();
        List<FlowNode> ends =
                model.nodes().stream().filter(EndEvent.class::isInstance).toList();
        Set<String> all = model.nodes().stream().map(FlowNode::getId).collect(Collectors.toSet());
        assertThat(ProcessModel.reached(starts, ProcessModel::after)).isEqualTo(all);
        Set<String> ending = ProcessModel.reached(ends, ProcessModel::before);
        model.nodes().stream()
                .filter(node -> node instanceof SubProcess sub && sub.triggeredByEvent())
                .forEach(node -> ending.add(node.getId()));
        assertThat(ending).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskOfAPersonHasAFormAndSomebodyToDoIt(Path file) {
        Set<String> forms = Files.forms().stream().map(Files::stem).collect(Collectors.toSet());
        for (UserTask task : new ProcessModel(file).instance().getModelElementsByType(UserTask.class)) {
            assertThat(forms).as(task.getId()).contains(task.getCamundaFormRef());
            assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
            assertThat(task.getCamundaAssignee() != null || task.getCamundaCandidateGroups() != null)
                    .as(task.getId() + " is nobody's")
                    .isTrue();
        }
        for (StartEvent start : new ProcessModel(file).instance().getModelElementsByType(StartEvent.class)) {
            if (start.getCamundaFormRef() != null) {
                assertThat(forms).as(start.getId()).contains(start.getCamundaFormRef());
                assertThat(start.getCamundaFormRefBinding()).isEqualTo("deployment");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void callsAndDecisionsExistAndAreTheNewest(Path file) {
        ProcessModel model = new ProcessModel(file);
        Set<String> processes = Files.bpmn().stream()
                .map(other -> Files.lowerCamel(Files.stem(other)))
                .collect(Collectors.toSet());
        Set<String> decisions = Files.dmn().stream().map(Files::stem).collect(Collectors.toSet());
        for (CallActivity call : model.instance().getModelElementsByType(CallActivity.class)) {
            assertThat(processes).as(call.getId()).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("latest");
        }
        for (BusinessRuleTask task : model.instance().getModelElementsByType(BusinessRuleTask.class)) {
            assertThat(decisions).as(task.getId()).contains(task.getCamundaDecisionRef());
            assertThat(task.getCamundaDecisionRefBinding()).as(task.getId()).isEqualTo("latest");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelHoldsNoScripts(Path file) {
        var model = new ProcessModel(file).instance();
        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
        assertThat(Bpmn.convertToString(model))
                .contains("bpmn:process")
                .doesNotContain("camunda:script")
                .doesNotContain("camunda:class=");
        assertThat(model.getModelElementsByType(ThrowEvent.class))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getName()).matches(Files::isChinese));
    }
}
