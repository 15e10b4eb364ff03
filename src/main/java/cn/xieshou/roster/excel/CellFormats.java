package cn.xieshou.roster.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number formats of a workbook's cells; fonts and colours are passed over. */
final class CellFormats {

    static final String GENERAL = "General";

    /** What Excel in Chinese shows for the built-in dates that the standard leaves to each language. */
    private static final Map<Integer, String> CHINESE = new HashMap<>();

    static {
        for (int id : new int[] {27, 36, 50, 52, 57}) {
            CHINESE.put(id, "yyyy\"年\"m\"月\"");
        }
        for (int id : new int[] {28, 29, 51, 53, 54, 58}) {
            CHINESE.put(id, "m\"月\"d\"日\"");
        }
        for (int id : new int[] {32, 33, 34, 35, 55, 56}) {
            CHINESE.put(id, "h\"时\"mm\"分\"");
        }
        CHINESE.put(30, "m-d-yy");
        CHINESE.put(31, "yyyy\"年\"m\"月\"d\"日\"");
    }

    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();

    /** Only the general format, for a workbook without styles. */
    CellFormats() {}

    CellFormats(XmlPart xml) throws XMLStreamException {
        boolean cells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                own.putIfAbsent(xml.number("numFmtId", 0), xml.attribute("formatCode", GENERAL));
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                cells = xml.starts("cellXfs");
            } else if (cells && xml.starts("xf")) {
                styles.add(xml.number("numFmtId", 0));
            }
        }
    }

    /** The format's code as people would type it into Excel. */
    String of(int style) {
        int id = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        String code = own.containsKey(id) ? own.get(id) : CHINESE.get(id);
        String known = code != null ? code : BuiltinFormats.getBuiltinFormat(id);
        return known == null ? GENERAL : known;
    }
}
