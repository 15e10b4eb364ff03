package cn.xieshou.paper.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;

/** Writes an outline as a Type 2 charstring, whatever kind of font it comes from; so fonts of all kinds are embedded in one way. */
final class Outline {

    private static final int MOVE = 21;
    private static final int LINE = 5;
    private static final int CURVE = 8;
    private static final int END = 14;
    private static final int SHORT = 28;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int x;
    private int y;

    private Outline() {}

    /** @param scale from the font's units to thousandths */
    static byte[] of(GeneralPath path, double scale, int advance) {
        Outline outline = new Outline();
        outline.number(advance);
        outline.draw(path.getPathIterator(AffineTransform.getScaleInstance(scale, scale)));
        outline.out.write(END);
        return outline.out.toByteArray();
    }

    private void draw(PathIterator path) {
        double[] to = new double[6];
        double lastX = 0;
        double lastY = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> step(MOVE, to[0], to[1]);
                case PathIterator.SEG_LINETO -> step(LINE, to[0], to[1]);
                case PathIterator.SEG_QUADTO -> {
                    cubic(lastX, lastY, to);
                    step(CURVE, to[0], to[1], to[2], to[3], to[4], to[5]);
                    to[0] = to[4];
                    to[1] = to[5];
                }
                case PathIterator.SEG_CUBICTO -> {
                    step(CURVE, to[0], to[1], to[2], to[3], to[4], to[5]);
                    to[0] = to[4];
                    to[1] = to[5];
                }
                default -> {
                    // Outlines close by themselves.
                    continue;
                }
            }
            lastX = to[0];
            lastY = to[1];
        }
    }

    /** The same curve with two controls instead of one. */
    private static void cubic(double fromX, double fromY, double[] quad) {
        double controlX = quad[0];
        double controlY = quad[1];
        double endX = quad[2];
        double endY = quad[3];
        quad[0] = fromX + (controlX - fromX) * 2 / 3;
        quad[1] = fromY + (controlY - fromY) * 2 / 3;
        quad[2] = endX + (controlX - endX) * 2 / 3;
        quad[3] = endY + (controlY - endY) * 2 / 3;
        quad[4] = endX;
        quad[5] = endY;
    }

    /** Each point by its distance from the last one as it was rounded, so that roundings do not add up. */
    private void step(int operator, double... points) {
        for (int i = 0; i < points.length; i += 2) {
            int toX = (int) Math.round(points[i]);
            int toY = (int) Math.round(points[i + 1]);
            number(toX - x);
            number(toY - y);
            x = toX;
            y = toY;
        }
        out.write(operator);
    }

    private void number(int value) {
        if (value >= -107 && value <= 107) {
            out.write(value + 139);
        } else if (value >= 108 && value <= 1131) {
            out.write((value - 108) / 256 + 247);
            out.write((value - 108) % 256);
        } else if (value >= -1131 && value <= -108) {
            out.write((-value - 108) / 256 + 251);
            out.write((-value - 108) % 256);
        } else {
            out.write(SHORT);
            out.write(value >> 8);
            out.write(value);
        }
    }
}
