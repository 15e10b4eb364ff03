package cn.xieshou.paper.pdf;

import cn.xieshou.paper.pdf.Block.Piece;
import cn.xieshou.paper.pdf.Fonts.Letter;
import java.util.Locale;

/** Draws on one page. Lengths are in points from the upper left corner. */
final class Canvas {

    private static final double BOLD = 0.03;
    private static final double UNDERLINE = 0.14;

    private final double height;
    private final Fonts fonts;
    private final StringBuilder out = new StringBuilder();

    Canvas(double height, Fonts fonts) {
        this.height = height;
        this.fonts = fonts;
    }

    /**
     * Draws a line of text.
     *
     * @param left where the text's margin is
     * @param top of the line, without the space before it
     */
    void line(Line line, double left, double top, int page, int pages) {
        double baseline = top + line.baseline();
        double x = left + line.from();
        double stretch = line.stretched() ? stretch(line) : 0;
        for (Piece piece : line.pieces()) {
            String text =
                    piece.text().replace(Piece.PAGE, String.valueOf(page)).replace(Piece.PAGES, String.valueOf(pages));
            x = piece.picture() == null
                    ? text(piece, text, x, baseline, stretch)
                    : picture(piece.picture(), x, baseline) + stretch;
        }
    }

    /** The room between two letters that makes a line full, unless it is far too short for that. */
    private static double stretch(Line line) {
        long letters = line.pieces().stream()
                .mapToLong(piece -> piece.text().codePoints().count())
                .sum();
        double each = letters < 2 ? 0 : (line.width() - line.natural()) / (letters - 1);
        return each > 0 && each < line.size() / 2 ? each : 0;
    }

    private double picture(Picture picture, double x, double baseline) {
        out.append(format(
                "q %.2f 0 0 %.2f %.2f %.2f cm /%s Do Q\n",
                picture.width(), picture.height(), x, height - baseline, picture.key()));
        return x + picture.width();
    }

    private double text(Piece piece, String text, double from, double baseline, double stretch) {
        double x = from;
        EmbeddedFont font = null;
        look(piece);
        for (int point : text.codePoints().toArray()) {
            Letter letter = fonts.letter(piece, point);
            if (letter.font() != font) {
                font = letter.font();
                out.append(format("/%s %.2f Tf ", font.key(), piece.size()));
            }
            out.append(format("1 0 0 1 %.2f %.2f Tm <%04X> Tj\n", x, height - baseline, letter.number()));
            x += letter.advance() * piece.size() / 1000 + stretch;
        }
        out.append("ET Q\n");
        if (piece.underlined()) {
            double y = baseline + piece.size() * UNDERLINE;
            stroke(from, y, x - stretch, y, piece.size() / 20);
        }
        return x;
    }

    private void look(Piece piece) {
        int color = Integer.parseInt(piece.color(), 16);
        String shade =
                format("%.3f %.3f %.3f", (color >> 16) / 255.0, (color >> 8 & 255) / 255.0, (color & 255) / 255.0);
        out.append("q BT ").append(shade).append(" rg ");
        if (piece.bold()) {
            out.append(shade).append(format(" RG 2 Tr %.2f w ", piece.size() * BOLD));
        }
    }

    void stroke(double x1, double y1, double x2, double y2, double thick) {
        if (thick > 0) {
            out.append(format("q %.2f w %.2f %.2f m %.2f %.2f l S Q\n", thick, x1, height - y1, x2, height - y2));
        }
    }

    String content() {
        return out.toString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
