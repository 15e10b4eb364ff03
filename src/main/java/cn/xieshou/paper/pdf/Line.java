package cn.xieshou.paper.pdf;

import cn.xieshou.paper.pdf.Block.Paragraph;
import cn.xieshou.paper.pdf.Block.Piece;
import java.util.List;

/**
 * One line as it will stand.
 *
 * @param pieces what stands in it, without the space at its end
 * @param indent from the left margin of the text
 * @param width how much room it has
 * @param natural how much of it the letters take
 * @param height from this line to the next
 * @param stretched whether it is to fill its room
 */
record Line(
        Paragraph of,
        List<Piece> pieces,
        double indent,
        double width,
        double natural,
        double height,
        boolean stretched,
        double before,
        double after) {

    /** How far under the middle of a line its letters stand, as a part of their size. */
    private static final double MIDDLE = 0.36;

    /** How far letters reach below where they stand. */
    private static final double BELOW = 0.25;

    double all() {
        return before + height + after;
    }

    /** The largest letters in it. */
    double size() {
        return pieces.stream().mapToDouble(Piece::size).max().orElse(10.5);
    }

    /** How high a line is for the pictures among these: they stand on the line of the letters. */
    static double pictured(List<Piece> pieces) {
        return pieces.stream()
                .mapToDouble(
                        piece -> piece.picture() == null ? 0 : piece.picture().height() + piece.size() * BELOW)
                .max()
                .orElse(0);
    }

    /** Where the letters stand, from its top. */
    double baseline() {
        double usual = height / 2 + size() * MIDDLE;
        return pictured(pieces) == 0 ? usual : Math.max(usual, height - size() * BELOW);
    }

    /** Where it begins, from the left margin of the text. */
    double from() {
        double rest = Math.max(0, width - natural);
        return indent
                + switch (of.align()) {
                    case CENTER -> rest / 2;
                    case RIGHT -> rest;
                    default -> 0;
                };
    }
}
