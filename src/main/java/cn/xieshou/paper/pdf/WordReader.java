package cn.xieshou.paper.pdf;

import cn.xieshou.paper.pdf.Block.Paragraph;
import cn.xieshou.paper.pdf.Block.Sheet;
import cn.xieshou.paper.word.WordFile;
import cn.xieshou.paper.word.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads a filled Word file as what is to be set on paper: its sheet, its text, what stands above and below on every page. */
final class WordReader {

    private static final double A4_WIDTH = 595.3;
    private static final double A4_HEIGHT = 841.9;

    private final WordFile file;
    private final InlinePictures pictures;
    private final Looks looks;
    private final ParagraphReader paragraphs;
    private final TableReader tables;
    private final Element body;

    WordReader(WordFile file) throws IOException {
        this.file = file;
        this.looks = new Looks(file);
        this.pictures = InlinePictures.ofBody(file);
        this.paragraphs = new ParagraphReader(looks, pictures);
        this.tables = new TableReader(looks, paragraphs);
        this.body = Xml.child(file.body().getDocumentElement(), "body").orElseThrow(() -> new IOException("no body"));
    }

    Sheet sheet() {
        Optional<Element> section = section();
        Optional<Element> size = section.flatMap(one -> Xml.child(one, "pgSz"));
        Optional<Element> margin = section.flatMap(one -> Xml.child(one, "pgMar"));
        return new Sheet(
                length(size, "w", A4_WIDTH),
                length(size, "h", A4_HEIGHT),
                length(margin, "top", 72),
                length(margin, "right", 72),
                length(margin, "bottom", 72),
                length(margin, "left", 72),
                length(margin, "header", 36),
                length(margin, "footer", 36));
    }

    List<Block> text() {
        List<Block> blocks = new ArrayList<>();
        gather(body, blocks);
        return blocks;
    }

    /** Those of all texts; asked for when these are read. */
    List<Picture> pictures() {
        return pictures.all();
    }

    List<Paragraph> header() throws IOException {
        return everyPage("headerReference");
    }

    List<Paragraph> footer() throws IOException {
        return everyPage("footerReference");
    }

    private void gather(Element parent, List<Block> blocks) {
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, "p")) {
                blocks.add(paragraphs.read(child));
            } else if (Xml.is(child, "tbl")) {
                blocks.add(tables.read(child, textWidth()));
            } else if (Xml.is(child, "sdt") || Xml.is(child, "sdtContent") || Xml.is(child, "ins")) {
                gather(child, blocks);
            }
        }
    }

    private double textWidth() {
        Sheet sheet = sheet();
        return sheet.width() - sheet.left() - sheet.right();
    }

    private Optional<Element> section() {
        List<Element> all = Xml.all(body, "sectPr");
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private List<Paragraph> everyPage(String reference) throws IOException {
        Map<String, String> parts = file.references();
        Optional<String> part = section().stream()
                .flatMap(one -> Xml.children(one, reference).stream())
                .filter(one -> Xml.attribute(one, "type").orElse("default").equals("default"))
                .map(one ->
                        one.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id"))
                .map(id -> parts.getOrDefault(id, ""))
                .findFirst();
        Optional<Document> text = part.isPresent() ? file.part(part.get()) : Optional.empty();
        ParagraphReader its = new ParagraphReader(looks, pictures.in(part.orElse(WordFile.BODY)));
        return text.map(one -> Xml.all(one.getDocumentElement(), "p").stream()
                        .map(its::read)
                        .toList())
                .orElse(List.of());
    }

    private static double length(Optional<Element> element, String attribute, double usual) {
        Optional<String> written = element.flatMap(one -> Xml.attribute(one, attribute));
        return written.isEmpty() ? usual : Looks.twentieths(written);
    }
}
