package cn.xieshou.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** What the eye meets in a drawn model: edges that cross, texts that are struck out, how wide it all is. */
final class Canvas {

    private final Map<String, Box> shapes = new LinkedHashMap<>();
    private final Map<String, Box> texts = new LinkedHashMap<>();
    private final Map<String, List<Segment>> edges = new LinkedHashMap<>();
    private final Map<String, SequenceFlow> flows = new HashMap<>();
    private final Set<String> unplaced = new TreeSet<>();
    private final Set<String> cramped = new TreeSet<>();
    private final Set<String> frames = new TreeSet<>();
    private final Map<String, String> hangsOn = new HashMap<>();

    Canvas(ProcessModel model) {
        for (BpmnShape shape : model.instance().getModelElementsByType(BpmnShape.class)) {
            if (shape.getBpmnElement() instanceof TextAnnotation note) {
                note(note, Box.of(shape.getBounds()));
                continue;
            }
            shapes.put(shape.getBpmnElement().getId(), Box.of(shape.getBounds()));
            if (shape.getBpmnElement() instanceof Event || shape.getBpmnElement() instanceof Gateway) {
                text((FlowElement) shape.getBpmnElement(), label(shape));
            }
        }
        for (BpmnEdge edge : model.instance().getModelElementsByType(BpmnEdge.class)) {
            String id = edge.getBpmnElement().getId();
            edges.put(
                    id,
                    Segment.of(edge.getWaypoints().stream()
                            .map(point -> new double[] {point.getX(), point.getY()})
                            .toList()));
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                flows.put(id, flow);
                text(
                        flow,
                        edge.getBpmnLabel() == null ? null : edge.getBpmnLabel().getBounds());
            }
        }
        for (FlowNode node : model.nodes()) {
            if (node instanceof SubProcess) {
                frames.add(node.getId());
            } else if (node instanceof BoundaryEvent event) {
                hangsOn.put(event.getId(), event.getAttachedTo().getId());
            }
        }
    }

    private static Bounds label(BpmnShape shape) {
        return shape.getBpmnLabel() == null ? null : shape.getBpmnLabel().getBounds();
    }

    private void text(FlowElement element, Bounds bounds) {
        if (element.getName() != null && bounds == null) {
            unplaced.add(element.getId());
        } else if (element.getName() != null) {
            texts.put(element.getId(), Box.ofText(bounds, element.getName()));
        }
    }

    private void note(TextAnnotation note, Box box) {
        texts.put(note.getId(), box);
        if (!box.holds(note.getText().getTextContent())) {
            cramped.add(note.getId());
        }
    }

    double width() {
        double left = boxes().mapToDouble(Box::left).min().orElse(0);
        return boxes().mapToDouble(Box::right).max().orElse(0) - left;
    }

    private Stream<Box> boxes() {
        Stream<Box> bends = edges.values().stream()
                .flatMap(List::stream)
                .flatMap(piece -> Stream.of(
                        new Box(piece.x1(), piece.y1(), piece.x1(), piece.y1()),
                        new Box(piece.x2(), piece.y2(), piece.x2(), piece.y2())));
        return Stream.concat(Stream.concat(shapes.values().stream(), texts.values().stream()), bends);
    }

    /** Pairs of edges that meet; those that end in one step or begin in one may run together on their way. */
    List<String> crossings() {
        List<String> wrong = new ArrayList<>();
        List<String> ids = List.copyOf(edges.keySet());
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                if (!together(ids.get(i), ids.get(j)) && meet(ids.get(i), ids.get(j))) {
                    wrong.add(ids.get(i) + " x " + ids.get(j));
                }
            }
        }
        return wrong;
    }

    private boolean meet(String one, String other) {
        return edges.get(one).stream()
                .anyMatch(piece -> edges.get(other).stream().anyMatch(piece::meets));
    }

    private boolean together(String one, String other) {
        SequenceFlow a = flows.get(one);
        SequenceFlow b = flows.get(other);
        return a != null
                && b != null
                && (a.getTarget().equals(b.getTarget()) || a.getSource().equals(b.getSource()));
    }

    /** Edges that run through a step with which they have nothing to do. */
    List<String> runThrough() {
        List<String> wrong = new ArrayList<>();
        flows.forEach((id, flow) -> shapes.forEach((shape, box) -> {
            boolean end = shape.equals(flow.getSource().getId())
                    || shape.equals(flow.getTarget().getId())
                    || shape.equals(hangsOn.get(flow.getSource().getId()));
            boolean inside = frames.contains(shape)
                    && edges.get(id).stream()
                            .allMatch(piece ->
                                    box.contains(piece.x1(), piece.y1()) && box.contains(piece.x2(), piece.y2()));
            Box core = box.smallerBy(1);
            if (!end && !inside && edges.get(id).stream().anyMatch(piece -> piece.strikes(core))) {
                wrong.add(id + " through " + shape);
            }
        }));
        return wrong;
    }

    /** Texts, annotations among them, that something runs or stands across, and those without a place of their own. */
    List<String> struckTexts() {
        List<String> wrong = new ArrayList<>();
        unplaced.forEach(id -> wrong.add(id + " has no place"));
        cramped.forEach(id -> wrong.add(id + " has too small a place"));
        texts.forEach((id, text) -> {
            Box core = text.smallerBy(1);
            edges.forEach((edge, pieces) -> {
                if (pieces.stream().anyMatch(piece -> piece.strikes(core))) {
                    wrong.add(id + " struck by " + edge);
                }
            });
            shapes.forEach((shape, box) -> {
                if (core.overlaps(box) && !(frames.contains(shape) && box.contains(text))) {
                    wrong.add(id + " on " + shape);
                }
            });
            texts.forEach((other, box) -> {
                if (id.compareTo(other) < 0 && core.overlaps(box)) {
                    wrong.add(id + " on the text of " + other);
                }
            });
        });
        return wrong;
    }
}
