package cn.xieshou.paper.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands below one another on paper. Lengths are in points. */
sealed interface Block {

    /** How lines are spaced. */
    enum Rule {
        EXACT,
        AT_LEAST,
        /** A multiple of what the letters need. */
        MULTIPLE
    }

    /** How lines stand between the margins. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT,
        BOTH
    }

    /**
     * A paragraph.
     *
     * @param first indent of the first line beside {@code left}, negative where it hangs out
     * @param line what {@code rule} goes by: points, or a factor
     */
    record Paragraph(
            List<Piece> pieces,
            Align align,
            double left,
            double right,
            double first,
            double before,
            double after,
            Rule rule,
            double line,
            boolean keepNext,
            boolean newPage)
            implements Block {}

    /**
     * Letters of one look.
     *
     * @param text a line break is «\n», the number of the page {@link #PAGE}, of all pages {@link #PAGES}
     * @param color six hexadecimal digits
     * @param picture what stands there instead of letters, null for letters
     */
    record Piece(
            String text,
            FontRole font,
            double size,
            boolean bold,
            boolean underlined,
            String color,
            @Nullable Picture picture) {

        static final String PAGE = "\uFFFE";
        static final String PAGES = "\uFFFF";

        /** Stands for a picture among letters. */
        static final String OBJECT = "\uFFFC";

        Piece(String text, FontRole font, double size, boolean bold, boolean underlined, String color) {
            this(text, font, size, bold, underlined, color, null);
        }

        Piece showing(Picture other) {
            return new Piece(text, font, size, bold, underlined, color, other);
        }

        Piece with(String other) {
            return new Piece(other, font, size, bold, underlined, color, picture);
        }
    }

    /** @param columns widths */
    record Table(double left, List<Double> columns, List<Row> rows) implements Block {}

    /** @param height at least, or exactly */
    record Row(List<Cell> cells, double height, boolean exactly, boolean heading, boolean together) {}

    /**
     * A cell.
     *
     * @param column the first it covers
     * @param continues whether it is the lower part of the one above
     * @param middle how its text stands: 0 at the top, 0.5 in the middle, 1 at the bottom
     */
    record Cell(
            List<Paragraph> paragraphs,
            int column,
            int columns,
            boolean continues,
            double middle,
            Borders borders,
            double padding) {}

    /** Which sides have a line, and how thick. */
    record Borders(double top, double left, double bottom, double right) {}

    /** The sheet and where the text stands on it. */
    record Sheet(
            double width,
            double height,
            double top,
            double right,
            double bottom,
            double left,
            double header,
            double footer) {}
}
