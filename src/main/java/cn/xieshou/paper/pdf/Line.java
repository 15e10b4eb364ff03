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

    double all() {
        return before + height + after;
    }

    /** The largest letters in it. */
    double size() {
        return pieces.stream().mapToDouble(Piece::size).max().orElse(10.5);
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
