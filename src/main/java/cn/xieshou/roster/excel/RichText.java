package cn.xieshou.roster.excel;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Texts of cells, kept in a list for the whole workbook or in the cell itself: both are read here, alike. */
final class RichText {

    private RichText() {}

    /** Every text of the list that cells refer to by number. */
    static List<String> list(XmlPart xml) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        while (xml.next()) {
            if (xml.starts("si")) {
                texts.add(read(xml, "si"));
            }
        }
        return texts;
    }

    /** All runs of the element that has just started; how a word is read aloud (phonetic runs) is no part of it. */
    static String read(XmlPart xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                phonetic = true;
            } else if (xml.ends("rPh")) {
                phonetic = false;
            } else if (xml.starts("t")) {
                String run = xml.text();
                text.append(phonetic ? "" : run);
            }
        }
        return decoded(text.toString());
    }

    /** Excel writes what XML does not allow as {@code _x000D_}; nobody sees that. */
    static String decoded(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }
}
