package cn.xieshou.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An officer reads in each diagram who comes after whom. */
class ReadableDiagramsTest {

    private static final int WIDEST = 2000;

    /** Whom a step's name or annotation names. */
    private static final Pattern SOMEBODY = Pattern.compile("支援学校|受援学校|校长|联络人|股|办公室|领导小组|专家");

    static List<Path> models() {
        return Files.bpmn();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aGatewayForksOrJoins(Path file) {
        check(nodes(file)
                .filter(node -> node instanceof Gateway
                        && node.getIncoming().size() > 1
                        && node.getOutgoing().size() > 1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void waysMeetInAGateway(Path file) {
        check(nodes(file)
                .filter(node -> !(node instanceof Gateway) && node.getIncoming().size() > 1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aForkAsksAQuestion(Path file) {
        check(nodes(file)
                .filter(node -> node instanceof ExclusiveGateway
                        && node.getOutgoing().size() > 1
                        && !String.valueOf(node.getName()).endsWith("？")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void oneWayIsTakenOrAll(Path file) {
        check(nodes(file).filter(InclusiveGateway.class::isInstance));
    }

    @ParameterizedTest
    @MethodSource("models")
    void edgesDoNotCross(Path file) {
        check(canvas(file).crossings());
    }

    @ParameterizedTest
    @MethodSource("models")
    void noEdgeRunsThroughAStep(Path file) {
        check(canvas(file).runThrough());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTextStandsFree(Path file) {
        check(canvas(file).struckTexts());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelFitsOnAScreen(Path file) {
        double width = canvas(file).width();
        check(width > WIDEST ? List.of(width + " pixels") : List.of());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskSaysWhoActs(Path file) {
        ProcessModel model = new ProcessModel(file);
        check(model.nodes().stream()
                .filter(UserTask.class::isInstance)
                .filter(task -> !SOMEBODY.matcher(task.getName()).find())
                .filter(task -> model.instance().getModelElementsByType(Association.class).stream()
                        .filter(line -> line.getSource().equals(task))
                        .map(Association::getTarget)
                        .noneMatch(text -> text instanceof TextAnnotation note
                                && SOMEBODY.matcher(note.getText().getTextContent())
                                        .find()))
                .map(FlowElement::getId)
                .toList());
    }

    private static Stream<FlowNode> nodes(Path file) {
        return new ProcessModel(file).nodes().stream();
    }

    private static Canvas canvas(Path file) {
        return new Canvas(new ProcessModel(file));
    }

    private static void check(Stream<FlowNode> wrong) {
        check(wrong.map(FlowNode::getId).toList());
    }

    private static void check(List<String> wrong) {
        assertThat(wrong).isEmpty();
    }
}
