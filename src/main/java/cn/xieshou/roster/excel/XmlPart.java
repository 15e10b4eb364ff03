package cn.xieshou.roster.excel;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/** A part of a workbook read from start to end; elements go by their local names, whatever prefix a program writes. */
final class XmlPart implements AutoCloseable {

    /** More than Excel lets into a cell (32,767); the rest is dropped. */
    private static final int LONGEST = 40_000;

    private static final XMLInputFactory FACTORY = XMLHelper.newXMLInputFactory();

    private final InputStream in;
    private final XMLStreamReader reader;

    XmlPart(InputStream in) throws XMLStreamException {
        this.in = in;
        this.reader = FACTORY.createXMLStreamReader(in);
    }

    /** Goes to the next start or end of an element; false at the end of the part. A DTD has no business here. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("a DTD in a workbook");
            }
        }
        return false;
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    String name() {
        return reader.getLocalName();
    }

    /** By local name: {@code r:id} is «id» whatever its prefix; one with a prefix comes before one without. */
    @Nullable String attribute(String name) {
        String found = null;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                String prefix = reader.getAttributePrefix(i);
                if (prefix != null && !prefix.isEmpty()) {
                    return reader.getAttributeValue(i);
                }
                found = reader.getAttributeValue(i);
            }
        }
        return found;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** «1» and «true» of XML Schema. */
    boolean flag(String name) {
        String value = attribute(name, "");
        return value.equals("1") || value.equals("true");
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /** The text up to the end of the element that has just started. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("an entity in a workbook");
                default -> {}
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String more) {
        if (text.length() < LONGEST) {
            text.append(more, 0, Math.min(more.length(), LONGEST - text.length()));
        }
    }

    @Override
    public void close() throws IOException, XMLStreamException {
        reader.close();
        in.close();
    }
}
