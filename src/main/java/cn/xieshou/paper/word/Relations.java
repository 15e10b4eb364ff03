package cn.xieshou.paper.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** How the parts of a Word file know of one another and of their kinds. */
final class Relations {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String RELATIONS = PACKAGE + "relationships";
    private static final String TYPES = "[Content_Types].xml";
    private static final String IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

    private Relations() {}

    /** Lets a text know a PNG. */
    static void picture(WordFile file, String text, String id, String target) throws IOException {
        String name = text.replaceFirst("([^/]+)$", "_rels/$1.rels");
        Document known = file.part(name)
                .orElse(Xml.read(("<Relationships xmlns=\"" + RELATIONS + "\"/>").getBytes(StandardCharsets.UTF_8)));
        Element relation = known.createElementNS(RELATIONS, "Relationship");
        relation.setAttribute("Id", id);
        relation.setAttribute("Type", IMAGE);
        relation.setAttribute("Target", target);
        known.getDocumentElement().appendChild(relation);
        file.put(name, known);
        type(file);
    }

    private static void type(WordFile file) throws IOException {
        Document types = file.part(TYPES).orElseThrow(() -> new IOException("no types"));
        Element all = types.getDocumentElement();
        if (Xml.children(all).stream()
                .noneMatch(one -> one.getAttribute("Extension").equalsIgnoreCase("png"))) {
            Element png = types.createElementNS(PACKAGE + "content-types", "Default");
            png.setAttribute("Extension", "png");
            png.setAttribute("ContentType", "image/png");
            all.insertBefore(png, all.getFirstChild());
            file.put(TYPES, types);
        }
    }
}
