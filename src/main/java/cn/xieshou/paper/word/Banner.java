package cn.xieshou.paper.word;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Lines above a paper that nobody overlooks and no template can leave out. */
final class Banner {

    private static final String FONT = "黑体";
    /** Half points: 4号. */
    private static final String SIZE = "28";

    private Banner() {}

    static void above(Document text, List<String> lines) {
        Element body = Xml.child(text.getDocumentElement(), "body").orElseThrow();
        Node first = body.getFirstChild();
        for (String line : lines) {
            Element paragraph = add(body, "p");
            add(add(paragraph, "pPr"), "jc").setAttributeNS(Xml.W, "w:val", "center");
            Element run = add(paragraph, "r");
            look(add(run, "rPr"));
            Element written = add(run, "t");
            written.setTextContent(line);
            body.insertBefore(paragraph, first);
        }
    }

    private static void look(Element properties) {
        Element fonts = add(properties, "rFonts");
        fonts.setAttributeNS(Xml.W, "w:eastAsia", FONT);
        add(properties, "b");
        add(properties, "color").setAttributeNS(Xml.W, "w:val", "C00000");
        add(properties, "sz").setAttributeNS(Xml.W, "w:val", SIZE);
    }

    private static Element add(Node parent, String name) {
        return (Element) parent.appendChild((parent instanceof Document document ? document : parent.getOwnerDocument())
                .createElementNS(Xml.W, "w:" + name));
    }
}
