package cn.xieshou.paper.word;

import cn.xieshou.paper.PaperValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Fills a template: neighbours that name the same list stand once for each entry, conditions are kept or dropped, values put in. */
public final class Filling {

    private final PaperValues values;
    private final Drawing.Shelf shelf;

    private Filling(PaperValues values, Drawing.Shelf shelf) {
        this.values = values;
        this.shelf = shelf;
    }

    /** The filled file. */
    public static byte[] fill(byte[] template, PaperValues values) throws IOException {
        WordFile file = WordFile.open(template);
        for (Map.Entry<String, Document> text : file.texts().entrySet()) {
            Drawing.Shelf shelf = png -> file.add(png, text.getKey());
            new Filling(values, shelf).blocks(text.getValue().getDocumentElement());
        }
        Banner.above(file.body(), values.banners());
        return file.bytes();
    }

    /** Everything that stands below one another in one place: paragraphs, tables, rows of a table, and what holds such. */
    private void blocks(Element parent) throws IOException {
        List<Element> same = new ArrayList<>();
        String list = "";
        for (Element child : Xml.children(parent)) {
            String now = isUnit(child) ? listOf(child).orElse("") : "";
            if (!now.equals(list)) {
                repeat(list, same);
                same.clear();
            }
            list = now;
            if (!list.isEmpty()) {
                same.add(child);
            } else {
                one(child);
            }
        }
        repeat(list, same);
    }

    private static boolean isUnit(Element child) {
        return Xml.is(child, "p") || Xml.is(child, "tr");
    }

    private void one(Element child) throws IOException {
        if (isUnit(child)) {
            if (!wanted(child)) {
                remove(child);
                return;
            }
            if (Xml.is(child, "p")) {
                new Paragraph(child).fill(values, shelf);
            }
        }
        blocks(child);
        if (Xml.is(child, "tbl") && Xml.children(child, "tr").isEmpty()) {
            remove(child);
        }
    }

    private void repeat(String list, List<Element> units) throws IOException {
        if (units.isEmpty()) {
            return;
        }
        Element last = units.get(units.size() - 1);
        Node place = last.getNextSibling();
        Node parent = last.getParentNode();
        for (Map<String, String> entry : values.entries(list)) {
            Filling within = new Filling(values.within(list, entry), shelf);
            for (Element unit : units) {
                Element copy = (Element) unit.cloneNode(true);
                parent.insertBefore(copy, place);
                within.one(copy);
            }
        }
        units.forEach(Filling::remove);
    }

    /** In a table the whole row goes. A cell must not become empty of paragraphs. */
    private boolean wanted(Element unit) {
        return marksFor(unit).allMatch(mark -> switch (mark.kind()) {
            case VALUE -> true;
            case IF_THERE -> values.has(mark.name());
            case IF_NOT_THERE -> !values.has(mark.name());
        });
    }

    /** Of a row everything in it, of a paragraph in a table nothing: its row was asked. */
    private static Stream<Mark> marksFor(Element unit) {
        if (Xml.is(unit, "tr")) {
            return Xml.all(unit, "p").stream().flatMap(one -> new Paragraph(one).marks().stream());
        }
        return Xml.is(unit.getParentNode(), "tc") ? Stream.empty() : new Paragraph(unit).marks().stream();
    }

    static Optional<String> listOf(Element unit) {
        return marksFor(unit)
                .filter(mark -> mark.kind() == Mark.Kind.VALUE)
                .flatMap(mark -> mark.list().stream())
                .findFirst();
    }

    private static void remove(Element element) {
        Node parent = element.getParentNode();
        parent.removeChild(element);
        if (parent.getLocalName().equals("txbxContent") && Xml.children(parent).isEmpty()) {
            parent.appendChild(parent.getOwnerDocument().createElementNS(Xml.W, "w:p"));
        }
    }
}
