package cn.xieshou.models;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Where a model's elements stand on the canvas. */
final class Drawing {

    /** Edges end on a border; hand-written coordinates may be off by this many pixels. */
    private static final double SLACK = 3;

    private final Map<String, Bounds> shapes;
    private final Map<String, List<Waypoint>> edges;

    Drawing(BpmnModelInstance model) {
        shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), BpmnShape::getBounds));
        edges = model.getModelElementsByType(BpmnEdge.class).stream()
                .collect(Collectors.toMap(
                        edge -> edge.getBpmnElement().getId(), edge -> List.copyOf(edge.getWaypoints())));
    }

    boolean hasShape(String id) {
        Bounds bounds = shapes.get(id);
        return bounds != null
                && bounds.getWidth() > 0
                && bounds.getHeight() > 0
                && bounds.getX() >= 0
                && bounds.getY() >= 0
                && bounds.getX() + bounds.getWidth() <= 5000
                && bounds.getY() + bounds.getHeight() <= 3000;
    }

    boolean overlap(String one, String other) {
        Bounds a = shapes.get(one);
        Bounds b = shapes.get(other);
        return a != null
                && b != null
                && a.getX() < b.getX() + b.getWidth()
                && b.getX() < a.getX() + a.getWidth()
                && a.getY() < b.getY() + b.getHeight()
                && b.getY() < a.getY() + a.getHeight();
    }

    /** Whether {@code inner} lies inside {@code outer}; an outer one without shape is the canvas. */
    boolean contains(String outer, String inner) {
        Bounds out = shapes.get(outer);
        Bounds in = shapes.get(inner);
        return out == null
                || in == null
                || (in.getX() >= out.getX()
                        && in.getY() >= out.getY()
                        && in.getX() + in.getWidth() <= out.getX() + out.getWidth()
                        && in.getY() + in.getHeight() <= out.getY() + out.getHeight());
    }

    /** Whether the edge of {@code flow} leads from the border of {@code source} to that of {@code target}. */
    boolean leads(String flow, String source, String target) {
        List<Waypoint> points = edges.getOrDefault(flow, List.of());
        return points.size() >= 2
                && onBorder(shapes.get(source), points.get(0))
                && onBorder(shapes.get(target), points.get(points.size() - 1));
    }

    private static boolean onBorder(Bounds shape, Waypoint point) {
        return shape != null && within(shape, point, SLACK) && !within(shape, point, -SLACK);
    }

    private static boolean within(Bounds shape, Waypoint point, double more) {
        return point.getX() >= shape.getX() - more
                && point.getX() <= shape.getX() + shape.getWidth() + more
                && point.getY() >= shape.getY() - more
                && point.getY() <= shape.getY() + shape.getHeight() + more;
    }
}
