package cn.xieshou.roster.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What a workbook says of itself and all its sheets have in common. */
final class WorkbookXml {

    private final WorkbookParts parts;
    private final List<Tab> tabs = new ArrayList<>();
    private final Map<String, WorkbookParts.Relation> relations = new LinkedHashMap<>();
    private final List<String> strings;
    private final CellReading cells;

    /** A sheet by the name on its tab. */
    record Tab(String name, boolean hidden, String part) {}

    WorkbookXml(WorkbookParts parts, String main) throws IOException, XMLStreamException {
        this.parts = parts;
        for (WorkbookParts.Relation relation : parts.relations(main)) {
            relations.put(relation.id(), relation);
        }
        boolean date1904 = false;
        boolean stale = false;
        try (XmlPart xml = parts.read(main)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    date1904 = xml.flag("date1904");
                } else if (xml.starts("calcPr")) {
                    stale = xml.flag("fullCalcOnLoad");
                } else if (xml.starts("sheet")) {
                    addTab(xml);
                }
            }
        }
        this.strings = readStrings();
        this.cells = new CellReading(readFormats(), date1904, stale);
    }

    private void addTab(XmlPart xml) {
        WorkbookParts.Relation relation = relations.get(xml.attribute("id", ""));
        if (relation != null) {
            boolean hidden = !xml.attribute("state", "visible").equals("visible");
            tabs.add(new Tab(xml.attribute("name", ""), hidden, relation.part()));
        }
    }

    private List<String> readStrings() throws IOException, XMLStreamException {
        String part = part("sharedStrings");
        if (part == null) {
            return List.of();
        }
        try (XmlPart xml = parts.read(part)) {
            return RichText.list(xml);
        }
    }

    private CellFormats readFormats() throws IOException, XMLStreamException {
        String part = part("styles");
        if (part == null) {
            return new CellFormats();
        }
        try (XmlPart xml = parts.read(part)) {
            return new CellFormats(xml);
        }
    }

    private @Nullable String part(String kind) {
        return relations.values().stream()
                .filter(relation -> relation.kind().equals(kind) && parts.has(relation.part()))
                .map(WorkbookParts.Relation::part)
                .findFirst()
                .orElse(null);
    }

    List<Tab> tabs() {
        return tabs;
    }

    CellReading cells() {
        return cells;
    }

    SheetXml open(Tab tab) throws IOException, XMLStreamException {
        return new SheetXml(parts.read(tab.part()), strings);
    }
}
