package cn.xieshou.paper.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The XML of Word files: read without document types or anything from outside, walked by local names, written. */
public final class Xml {

    public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final int DEEPEST = 250;

    private Xml() {}

    /** @throws IOException also if it is no XML or has a document type */
    static Document read(byte[] bytes) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setExpandEntityReferences(false);
            // Far more than any text has; what is deeper was made to exhaust whoever walks through it.
            factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    static byte[] write(Document document) throws IOException {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.setXmlStandalone(true);
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    /** Whether it is the element of that name of the language of Word's texts. */
    public static boolean is(Node node, String name) {
        return node instanceof Element && W.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    public static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    public static List<Element> children(Node parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).toList();
    }

    /** Down the path of names, the first of each. */
    public static Optional<Element> child(Node parent, String... path) {
        Optional<Element> found = parent instanceof Element element ? Optional.of(element) : Optional.empty();
        for (String name : path) {
            found = found.flatMap(one -> children(one, name).stream().findFirst());
        }
        return found;
    }

    /** An attribute of Word's language. */
    public static Optional<String> attribute(Element element, String name) {
        String value = element.getAttributeNS(W, name);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The attribute {@code val} of what the path leads to. */
    public static Optional<String> value(Node parent, String... path) {
        return child(parent, path).flatMap(one -> attribute(one, "val"));
    }

    /** All of that name below, at any depth, in the order in which they stand. */
    public static List<Element> all(Node top, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(top)) {
            if (is(child, name)) {
                found.add(child);
            }
            found.addAll(all(child, name));
        }
        return found;
    }
}
