package cn.xieshou.models;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** An upright rectangle on the canvas, in pixels. */
record Box(double left, double top, double right, double bottom) {

    /** What a viewer writes a label with: lines of 90 pixels, 8 Chinese characters of 11 pixels, 14 pixels apart. */
    private static final int CHARACTER = 11;

    private static final int IN_A_LINE = 8;
    private static final int LINE = 14;
    private static final int NOTE_CHARACTER = 12;
    private static final int NOTE_EDGE = 10;

    static Box of(Bounds bounds) {
        return new Box(
                bounds.getX(), bounds.getY(), bounds.getX() + bounds.getWidth(), bounds.getY() + bounds.getHeight());
    }

    /** Where the text stands: centred under the top of the bounds that the model gives it, however wide it says that they are. */
    static Box ofText(Bounds bounds, String text) {
        int length = text.codePointCount(0, text.length());
        double width = Math.min(length, IN_A_LINE) * CHARACTER;
        double height = (double) ((length + IN_A_LINE - 1) / IN_A_LINE) * LINE;
        double middle = bounds.getX() + bounds.getWidth() / 2;
        return new Box(middle - width / 2, bounds.getY(), middle + width / 2, bounds.getY() + height);
    }

    /** Whether a note of this text finds room: characters of 12 pixels between the bracket and the right side. */
    boolean holds(String text) {
        int inALine = (int) (right - left - NOTE_EDGE) / NOTE_CHARACTER;
        int lines = text.lines()
                .mapToInt(line -> (line.codePointCount(0, line.length()) + inALine - 1) / inALine)
                .sum();
        return lines * LINE + NOTE_EDGE <= bottom - top;
    }

    Box smallerBy(double pixels) {
        return new Box(left + pixels, top + pixels, right - pixels, bottom - pixels);
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    boolean contains(Box other) {
        return contains(other.left, other.top) && contains(other.right, other.bottom);
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    List<Segment> sides() {
        return List.of(
                new Segment(left, top, right, top),
                new Segment(right, top, right, bottom),
                new Segment(left, bottom, right, bottom),
                new Segment(left, top, left, bottom));
    }
}
