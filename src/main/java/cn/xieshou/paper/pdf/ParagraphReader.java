package cn.xieshou.paper.pdf;

import cn.xieshou.paper.pdf.Block.Align;
import cn.xieshou.paper.pdf.Block.Paragraph;
import cn.xieshou.paper.pdf.Block.Piece;
import cn.xieshou.paper.pdf.Block.Rule;
import cn.xieshou.paper.word.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads a paragraph of a Word file as it is to be set. */
final class ParagraphReader {

    private static final double USUAL_SIZE = 10.5;
    private static final double SINGLE = 240;

    private final Looks looks;
    private final InlinePictures pictures;

    ParagraphReader(Looks looks, InlinePictures pictures) {
        this.looks = looks;
        this.pictures = pictures;
    }

    Paragraph read(Element paragraph) {
        List<Element> look = looks.ofParagraph(paragraph);
        List<Piece> pieces = new ArrayList<>();
        new Runs(paragraph, pieces).read(paragraph);
        if (pieces.isEmpty()) {
            // An empty line is as high as letters in it would be.
            pieces.add(piece(paragraph, Xml.child(paragraph, "pPr", "rPr"), ""));
        }
        double size = pieces.get(0).size();
        Rule rule = Looks.first(look, "spacing", "lineRule")
                .map(written -> written.equals("exact")
                        ? Rule.EXACT
                        : written.equals("atLeast") ? Rule.AT_LEAST : Rule.MULTIPLE)
                .orElse(Rule.MULTIPLE);
        double line = Looks.number(Looks.first(look, "spacing", "line"));
        double points = rule == Rule.MULTIPLE ? (line == 0 ? SINGLE : line) / SINGLE : line / 20;
        return new Paragraph(
                pieces,
                align(Looks.first(look, "jc", "val").orElse("left")),
                indent(look, size, "left", "start"),
                indent(look, size, "right", "end"),
                first(look, size),
                Looks.twentieths(Looks.first(look, "spacing", "before")),
                Looks.twentieths(Looks.first(look, "spacing", "after")),
                rule,
                points,
                Looks.isOn(look, "keepNext"),
                Looks.isOn(look, "pageBreakBefore"));
    }

    private static Align align(String written) {
        return switch (written) {
            case "center" -> Align.CENTER;
            case "right", "end" -> Align.RIGHT;
            case "both", "distribute" -> Align.BOTH;
            default -> Align.LEFT;
        };
    }

    /** By letters where it says so, else by length; older and newer files call the sides differently. */
    private static double indent(List<Element> look, double size, String side, String newer) {
        double letters = Looks.number(Looks.first(look, "ind", side + "Chars")) / 100;
        return letters != 0
                ? letters * size
                : Looks.twentieths(Looks.first(look, "ind", side).or(() -> Looks.first(look, "ind", newer)));
    }

    private static double first(List<Element> look, double size) {
        double letters = Looks.number(Looks.first(look, "ind", "firstLineChars")) / 100;
        if (letters != 0) {
            return letters * size;
        }
        double hanging = Looks.twentieths(Looks.first(look, "ind", "hanging"));
        return hanging != 0 ? -hanging : Looks.twentieths(Looks.first(look, "ind", "firstLine"));
    }

    private Piece piece(Element paragraph, Optional<Element> properties, String text) {
        List<Element> look = looks.ofLetters(paragraph, properties);
        double size = Looks.number(Looks.first(look, "sz", "val")) / 2;
        String color = Looks.first(look, "color", "val")
                .filter(one -> one.matches("[0-9A-Fa-f]{6}"))
                .orElse("000000");
        return new Piece(
                text,
                FontRole.of(Looks.first(look, "rFonts", "eastAsia").orElse("宋体")),
                size == 0 ? USUAL_SIZE : size,
                Looks.isOn(look, "b"),
                Looks.isOn(look, "u"),
                color);
    }

    /** What stands in the runs of a paragraph one behind the other; of a field its result, or the number of the page. */
    private final class Runs {

        private final Element paragraph;
        private final List<Piece> pieces;
        private String field = "";
        private boolean inCode;
        private boolean replaced;

        Runs(Element paragraph, List<Piece> pieces) {
            this.paragraph = paragraph;
            this.pieces = pieces;
        }

        void read(Element parent) {
            for (Element child : Xml.children(parent)) {
                if (Xml.is(child, "r")) {
                    run(child);
                } else if (Xml.is(child, "fldSimple")) {
                    field = Xml.attribute(child, "instr").orElse("");
                    simple(child);
                } else if (!Xml.is(child, "pPr") && !Xml.is(child, "del")) {
                    read(child);
                }
            }
        }

        private void simple(Element child) {
            String number = number();
            if (number.isEmpty()) {
                read(child);
            } else {
                Optional<Element> run = Xml.children(child, "r").stream().findFirst();
                pieces.add(piece(paragraph, run.flatMap(one -> Xml.child(one, "rPr")), number));
            }
            field = "";
        }

        private void run(Element run) {
            Optional<Element> properties = Xml.child(run, "rPr");
            if (properties.filter(one -> Looks.isOn(List.of(one), "vanish")).isPresent()) {
                return;
            }
            for (Element child : Xml.children(run)) {
                if (Xml.is(child, "fldChar")) {
                    mark(Xml.attribute(child, "fldCharType").orElse(""), properties);
                } else if (Xml.is(child, "instrText")) {
                    field += child.getTextContent();
                } else if (Xml.is(child, "drawing")) {
                    pictures.of(child)
                            .ifPresent(one -> pieces.add(
                                    piece(paragraph, properties, Piece.OBJECT).showing(one)));
                } else if (!inCode && !replaced) {
                    text(child).ifPresent(text -> pieces.add(piece(paragraph, properties, text)));
                }
            }
        }

        private void mark(String type, Optional<Element> properties) {
            if (type.equals("begin")) {
                field = "";
                inCode = true;
                return;
            }
            if (inCode) {
                String number = number();
                if (!number.isEmpty()) {
                    pieces.add(piece(paragraph, properties, number));
                    replaced = true;
                }
                inCode = false;
            }
            if (type.equals("end")) {
                replaced = false;
            }
        }

        private String number() {
            String code = field.strip();
            return code.startsWith("PAGE") && !code.startsWith("PAGEREF")
                    ? Piece.PAGE
                    : code.startsWith("NUMPAGES") || code.startsWith("SECTIONPAGES") ? Piece.PAGES : "";
        }

        private Optional<String> text(Element child) {
            return switch (child.getLocalName()) {
                case "t" -> Optional.of(child.getTextContent());
                case "br", "cr" -> Optional.of("\n");
                case "tab" -> Optional.of("\u3000\u3000");
                case "noBreakHyphen" -> Optional.of("-");
                default -> Optional.empty();
            };
        }
    }
}
