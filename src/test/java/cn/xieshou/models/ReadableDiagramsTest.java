package cn.xieshou.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

/**
 * An officer reads in each diagram who comes after whom. A model that a rule still finds fault with is named there; the list only
 * shrinks, so one that has been put right must be taken from it.
 */
class ReadableDiagramsTest {

    private static final int WIDEST = 2000;

    /** Whom a step's name or annotation names. */
    private static final Pattern SOMEBODY = Pattern.compile("支援学校|受援学校|校长|联络人|股|办公室|领导小组");

    static List<Path> models() {
        return Files.bpmn();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aGatewayForksOrJoins(Path file) {
        check(
                file,
                nodes(file)
                        .filter(node -> node instanceof Gateway
                                && node.getIncoming().size() > 1
                                && node.getOutgoing().size() > 1),
                Set.of());
    }

    @ParameterizedTest
    @MethodSource("models")
    void waysMeetInAGateway(Path file) {
        check(
                file,
                nodes(file)
                        .filter(node ->
                                !(node instanceof Gateway) && node.getIncoming().size() > 1),
                Set.of("programme-matching"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aForkAsksAQuestion(Path file) {
        check(
                file,
                nodes(file)
                        .filter(node -> node instanceof ExclusiveGateway
                                && node.getOutgoing().size() > 1
                                && !String.valueOf(node.getName()).endsWith("？")),
                Set.of("programme-matching"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void oneWayIsTakenOrAll(Path file) {
        check(file, nodes(file).filter(InclusiveGateway.class::isInstance), Set.of("needs-survey"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void edgesDoNotCross(Path file) {
        check(file, canvas(file).crossings(), Set.of());
    }

    @ParameterizedTest
    @MethodSource("models")
    void noEdgeRunsThroughAStep(Path file) {
        check(file, canvas(file).runThrough(), Set.of());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTextStandsFree(Path file) {
        check(file, canvas(file).struckTexts(), Set.of("deadline-watch", "programme-matching"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelFitsOnAScreen(Path file) {
        double width = canvas(file).width();
        check(file, width > WIDEST ? List.of(width + " pixels") : List.of(), Set.of("pairing-lifecycle"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskSaysWhoActs(Path file) {
        ProcessModel model = new ProcessModel(file);
        check(
                file,
                model.nodes().stream()
                        .filter(UserTask.class::isInstance)
                        .filter(task -> !SOMEBODY.matcher(task.getName()).find())
                        .filter(task -> model.instance().getModelElementsByType(Association.class).stream()
                                .filter(line -> line.getSource().equals(task))
                                .map(Association::getTarget)
                                .noneMatch(text -> text instanceof TextAnnotation note
                                        && SOMEBODY.matcher(note.getText().getTextContent())
                                                .find()))
                        .map(FlowElement::getId)
                        .toList(),
                Set.of("needs-survey", "programme-matching"));
    }

    private static Stream<FlowNode> nodes(Path file) {
        return new ProcessModel(file).nodes().stream();
    }

    private static Canvas canvas(Path file) {
        return new Canvas(new ProcessModel(file));
    }

    private static void check(Path file, Stream<FlowNode> wrong, Set<String> debts) {
        check(file, wrong.map(FlowNode::getId).toList(), debts);
    }

    private static void check(Path file, List<String> wrong, Set<String> debts) {
        if (debts.contains(Files.stem(file))) {
            assertThat(wrong).as("put right: no debt any more").isNotEmpty();
        } else {
            assertThat(wrong).isEmpty();
        }
    }
}
