package cn.xieshou.models;

import java.util.ArrayList;
import java.util.List;

/** A straight piece of an edge, in pixels. */
record Segment(double x1, double y1, double x2, double y2) {

    /** The pieces between the points of an edge. */
    static List<Segment> of(List<double[]> points) {
        List<Segment> pieces = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            double[] from = points.get(i - 1);
            double[] to = points.get(i);
            pieces.add(new Segment(from[0], from[1], to[0], to[1]));
        }
        return pieces;
    }

    /** Whether the two have a point in common, ends included. */
    boolean meets(Segment other) {
        return overlaps(x1, x2, other.x1, other.x2)
                && overlaps(y1, y2, other.y1, other.y2)
                && side(other.x1, other.y1) * side(other.x2, other.y2) <= 0
                && other.side(x1, y1) * other.side(x2, y2) <= 0;
    }

    /** Whether it touches the inside of the box. */
    boolean strikes(Box box) {
        return box.contains(x1, y1)
                || box.contains(x2, y2)
                || box.sides().stream().anyMatch(this::meets);
    }

    private double side(double x, double y) {
        return Math.signum((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
    }

    private static boolean overlaps(double a1, double a2, double b1, double b2) {
        return Math.max(a1, a2) >= Math.min(b1, b2) && Math.max(b1, b2) >= Math.min(a1, a2);
    }
}
