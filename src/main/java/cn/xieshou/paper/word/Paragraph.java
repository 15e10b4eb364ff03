package cn.xieshou.paper.word;

import cn.xieshou.paper.PaperValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One paragraph whose text lies in pieces as Word happened to cut it. */
final class Paragraph {

    private final Element element;
    private final List<Element> pieces = new ArrayList<>();

    Paragraph(Element element) {
        this.element = element;
        gather(element);
    }

    /** The text of paragraphs in a box that hangs on this one is not its own. */
    private void gather(Element parent) {
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, "t") || isPicture(child)) {
                pieces.add(child);
            } else if (!Xml.is(child, "p")) {
                gather(child);
            }
        }
    }

    /** One without text of its own, as a signature is: lines that are divided take it along once. */
    private static boolean isPicture(Element child) {
        return Xml.is(child, "drawing") && child.getTextContent().isBlank();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.getTextContent()));
        return text.toString();
    }

    List<Mark> marks() {
        return Mark.of(text());
    }

    /** Puts the values in the place of the marks, in the look of the piece in which each mark begins; a line is a paragraph. */
    void fill(PaperValues values, Drawing.Shelf shelf) throws IOException {
        List<Mark> marks = marks();
        for (int i = marks.size() - 1; i >= 0; i--) {
            Mark mark = marks.get(i);
            Optional<byte[]> picture = mark.kind() == Mark.Kind.VALUE ? values.picture(mark.name()) : Optional.empty();
            if (picture.isPresent()) {
                draw(mark, picture.get(), shelf);
            } else {
                replace(mark.start(), mark.end(), mark.kind() == Mark.Kind.VALUE ? values.value(mark.name()) : "");
            }
        }
        if (!marks.isEmpty()) {
            pieces.clear();
            gather(element);
            split();
        }
    }

    /** Puts the picture where the mark stood: the piece in which it begins is divided, what follows keeps its look. */
    private void draw(Mark mark, byte[] png, Drawing.Shelf shelf) throws IOException {
        int from = 0;
        for (Element piece : List.copyOf(pieces)) {
            int length = piece.getTextContent().length();
            if (mark.start() < from + length) {
                replace(mark.start(), mark.end(), "");
                divide(piece, mark.start() - from, Drawing.of(png, shelf.put(png), piece));
                Xml.child(element, "pPr", "spacing")
                        .filter(spacing -> "exact"
                                .equals(Xml.attribute(spacing, "lineRule").orElse("")))
                        .ifPresent(spacing -> spacing.setAttributeNS(Xml.W, "w:lineRule", "atLeast"));
                return;
            }
            from += length;
        }
    }

    private static void divide(Element piece, int at, Node picture) {
        Element run = (Element) piece.getParentNode();
        String text = piece.getTextContent();
        Element after = (Element) piece.cloneNode(false);
        write(piece, text.substring(0, at));
        write(after, text.substring(at));
        run.insertBefore(after, piece.getNextSibling());
        run.insertBefore(picture, after);
    }

    private void replace(int start, int end, String value) {
        int from = 0;
        boolean written = false;
        for (Element piece : pieces) {
            String text = isPicture(piece) ? "" : piece.getTextContent();
            int to = from + text.length();
            if (to > start && from < end && to > from) {
                String before = text.substring(0, Math.max(0, start - from));
                String after = text.substring(Math.min(text.length(), end - from));
                write(piece, before + (written ? "" : legal(value)) + after);
                written = true;
            }
            from = to;
        }
    }

    private static void write(Element piece, String text) {
        piece.setTextContent(text);
        piece.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }

    /** What XML can hold: nothing else may make a file that does not open. */
    private static String legal(String value) {
        StringBuilder legal = new StringBuilder();
        value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(point -> point == '\n'
                        || point == '\t'
                        || (point >= ' ' && point < 0xD800)
                        || (point >= 0xE000 && point <= 0xFFFD)
                        || point >= 0x10000)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }

    /** The first line stays, the others become paragraphs of the same look behind it. */
    private void split() {
        for (int i = 0; i < pieces.size(); i++) {
            String text = pieces.get(i).getTextContent();
            int line = text.indexOf('\n');
            if (line >= 0) {
                Element rest = (Element) element.cloneNode(true);
                Paragraph second = new Paragraph(rest);
                second.keepFrom(i, text.substring(line + 1));
                keepUpTo(i, text.substring(0, line));
                // A section ends with its last paragraph, which is the second one now.
                Xml.child(element, "pPr", "sectPr")
                        .ifPresent(section -> section.getParentNode().removeChild(section));
                element.getParentNode().insertBefore(rest, element.getNextSibling());
                second.split();
                return;
            }
        }
    }

    private void keepFrom(int piece, String text) {
        for (int i = 0; i < piece; i++) {
            drop(pieces.get(i));
        }
        write(pieces.get(piece), text);
    }

    private void keepUpTo(int piece, String text) {
        write(pieces.get(piece), text);
        for (int i = piece + 1; i < pieces.size(); i++) {
            drop(pieces.get(i));
        }
    }

    private static void drop(Element piece) {
        Node run = piece.getParentNode();
        run.removeChild(piece);
    }
}
