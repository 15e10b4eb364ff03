package cn.xieshou.paper.pdf;

import cn.xieshou.paper.pdf.Block.Align;
import cn.xieshou.paper.pdf.Block.Paragraph;
import cn.xieshou.paper.pdf.Block.Piece;
import cn.xieshou.paper.pdf.Block.Rule;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a paragraph into lines where Chinese may be broken: no full stop begins a line, no opening bracket ends one. */
final class LineBreaker {

    /** What letters need from line to line, as a multiple of their size, where the file names no length. */
    private static final double USUAL = 1.3;

    private static final double ROUNDING = 0.01;

    /** May stand in the margin, as word processors let them. */
    private static final String HANGING = "，。、；：";

    private final Fonts fonts;

    LineBreaker(Fonts fonts) {
        this.fonts = fonts;
    }

    /** @param width between the margins, into which a stop may hang */
    List<Line> lines(Paragraph paragraph, double width) {
        return lines(paragraph, width, HANGING);
    }

    /** @param width of the cell, at whose border everything ends */
    List<Line> cellLines(Paragraph paragraph, double width) {
        return lines(paragraph, width, "");
    }

    private List<Line> lines(Paragraph paragraph, double width, String hanging) {
        List<Line> lines = new ArrayList<>();
        List<Letter> letters = letters(paragraph);
        List<Integer> breaks = breaks(letters);
        int from = 0;
        while (from < letters.size() || lines.isEmpty()) {
            double indent = paragraph.left() + (lines.isEmpty() ? paragraph.first() : 0);
            double room = Math.max(1, width - indent - paragraph.right());
            int to = end(letters, breaks, from, room, hanging);
            boolean last = to >= letters.size();
            boolean ended = last || letters.get(to - 1).point() == '\n';
            lines.add(line(paragraph, letters.subList(from, to), indent, room, lines.isEmpty(), last, ended));
            from = to;
        }
        return lines;
    }

    /** A character with the piece that it belongs to. */
    private record Letter(Piece piece, int point, double width) {}

    private List<Letter> letters(Paragraph paragraph) {
        List<Letter> letters = new ArrayList<>();
        for (Piece piece : paragraph.pieces()) {
            piece.text().codePoints().forEach(point -> letters.add(new Letter(piece, point, width(piece, point))));
        }
        return letters;
    }

    private double width(Piece piece, int point) {
        if (point == '\n') {
            return 0;
        }
        if (piece.picture() != null) {
            return piece.picture().width();
        }
        boolean number = point == Piece.PAGE.charAt(0) || point == Piece.PAGES.charAt(0);
        return fonts.advance(piece, number ? '0' : point) * piece.size() / 1000;
    }

    /** Behind which letters a line may end, in order; the last one is the end. */
    private static List<Integer> breaks(List<Letter> letters) {
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        letters.forEach(letter -> {
            starts.add(text.length());
            text.appendCodePoint(letter.point());
        });
        starts.add(text.length());
        BreakIterator iterator = BreakIterator.getLineInstance(Locale.CHINA);
        iterator.setText(text.toString());
        List<Integer> breaks = new ArrayList<>();
        int index = 0;
        for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
            while (index < starts.size() && starts.get(index) < at) {
                index++;
            }
            breaks.add(index);
        }
        return breaks;
    }

    private static int end(List<Letter> letters, List<Integer> breaks, int from, double room, String hanging) {
        double used = 0;
        int best = -1;
        for (int i = from; i < letters.size(); i++) {
            Letter letter = letters.get(i);
            if (letter.point() == '\n') {
                return i + 1;
            }
            used += letter.width();
            boolean hangs = hanging.indexOf(letter.point()) >= 0 && used - letter.width() <= room + ROUNDING;
            if (used > room + ROUNDING && letter.point() != ' ' && !hangs) {
                return best > from ? best : Math.max(from + 1, i);
            }
            if (java.util.Collections.binarySearch(breaks, i + 1) >= 0) {
                best = i + 1;
            }
        }
        return letters.size();
    }

    private static Line line(
            Paragraph paragraph,
            List<Letter> letters,
            double indent,
            double room,
            boolean first,
            boolean last,
            boolean ended) {
        int end = letters.size();
        while (end > 0 && " \n".indexOf(letters.get(end - 1).point()) >= 0) {
            end--;
        }
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double natural = 0;
        for (int i = 0; i < end; i++) {
            Letter letter = letters.get(i);
            natural += letter.width();
            text.appendCodePoint(letter.point());
            if (i + 1 == end || !letters.get(i + 1).piece().equals(letter.piece())) {
                pieces.add(letter.piece().with(text.toString()));
                text.setLength(0);
            }
        }
        double size = paragraph.pieces().stream().mapToDouble(Piece::size).max().orElse(0);
        return new Line(
                paragraph,
                pieces,
                indent,
                room,
                natural,
                height(paragraph, size, pieces),
                paragraph.align() == Align.BOTH && !ended,
                first ? paragraph.before() : 0,
                last ? paragraph.after() : 0);
    }

    /** As word processors do: a line grows with what stands in it unless its height is fixed. */
    private static double height(Paragraph paragraph, double size, List<Piece> pieces) {
        if (paragraph.rule() == Rule.EXACT && paragraph.line() > 0) {
            return paragraph.line();
        }
        return Math.max(usualHeight(paragraph, size), Line.pictured(pieces));
    }

    private static double usualHeight(Paragraph paragraph, double size) {
        double usual = size * USUAL;
        return paragraph.rule() == Rule.MULTIPLE ? usual * paragraph.line() : Math.max(usual, paragraph.line());
    }
}
