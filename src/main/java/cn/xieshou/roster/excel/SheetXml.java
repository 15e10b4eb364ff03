package cn.xieshou.roster.excel;

import cn.xieshou.roster.WorkbookRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * A sheet row by row. What passes by is counted here, blank ones too, so that the limit holds for whatever the reader
 * understands as a cell.
 */
final class SheetXml implements AutoCloseable {

    /** Rows and cells, blank ones too: what the reader manages in a few seconds. 30,000 teachers are 420,000. */
    private static final int MOST_CELLS = 500_000;

    private static final String TOO_MANY_CELLS = "表格里有大量带格式的空白单元格；请删除数据下方的空白行（选中整行—删除）后另存再上传。一次最多导入约3万行";

    private final XmlPart xml;
    private final List<String> strings;
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final List<int[]> hiddenColumns = new ArrayList<>();
    private int row;
    private int passed;

    SheetXml(XmlPart xml, List<String> strings) {
        this.xml = xml;
        this.strings = strings;
    }

    /** The next row, null after the last. */
    @Nullable SheetRow next() throws XMLStreamException, WorkbookRefused {
        while (xml.next()) {
            if (xml.starts("row")) {
                return row();
            } else if (xml.starts("col")) {
                hideColumns();
            } else if (xml.starts("mergeCell")) {
                merged.add(CellRangeAddress.valueOf(xml.attribute("ref", "A1")));
            }
        }
        return null;
    }

    private void hideColumns() {
        if (xml.flag("hidden") || xml.attribute("width", "1").matches("0(\\.0*)?")) {
            hiddenColumns.add(new int[] {xml.number("min", 0) - 1, xml.number("max", 0) - 1});
        }
    }

    private SheetRow row() throws XMLStreamException, WorkbookRefused {
        count();
        row = xml.number("r", row + 1);
        boolean hidden = xml.flag("hidden") || xml.attribute("ht", "1").matches("0(\\.0*)?");
        List<SheetCell> cells = new ArrayList<>();
        int column = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                count();
                String place = xml.attribute("r");
                column = place == null ? column : new CellReference(place).getCol();
                SheetCell cell = cell(column++);
                if (cell != null) {
                    cells.add(cell);
                }
            }
        }
        return new SheetRow(row, hidden, cells);
    }

    /** The cell that has just started, null if there is nothing in it. What does not belong to its type is not seen. */
    private @Nullable SheetCell cell(int column) throws XMLStreamException {
        String type = xml.attribute("t", "n");
        int style = xml.number("s", 0);
        String value = null;
        String inline = null;
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("is")) {
                inline = RichText.read(xml, "is");
            } else if (xml.starts("f")) {
                formula = true;
                xml.text();
            }
        }
        String held =
                switch (type) {
                    case "inlineStr" -> inline;
                    case "s" -> value == null ? null : strings.get(Integer.parseInt(value.strip()));
                    case "str" -> RichText.decoded(value == null ? "" : value);
                    default -> value == null || value.isBlank() ? null : value.strip();
                };
        boolean text = type.equals("inlineStr") || type.equals("s");
        return held == null && !formula ? null : new SheetCell(column, text ? "str" : type, style, held, formula);
    }

    private void count() throws WorkbookRefused {
        if (++passed > MOST_CELLS) {
            throw new WorkbookRefused(TOO_MANY_CELLS);
        }
    }

    /** Merged ranges; known after the last row. */
    List<CellRangeAddress> merged() throws XMLStreamException, WorkbookRefused {
        while (next() != null) {
            // Rows beyond the limit are counted, nothing else.
        }
        return merged;
    }

    boolean isColumnHidden(int column) {
        return hiddenColumns.stream().anyMatch(range -> range[0] <= column && column <= range[1]);
    }

    @Override
    public void close() throws IOException, XMLStreamException {
        xml.close();
    }
}
