package cn.xieshou.roster.excel;

import cn.xieshou.roster.SheetContent;
import cn.xieshou.roster.SheetLayout;
import cn.xieshou.roster.WorkbookRefused;
import cn.xieshou.shared.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Reads one sheet: finds its header row, then takes every row that is not blank. */
final class SheetReader {

    /** Header of the column that a returned file carries its reasons in; ignored when it comes back. */
    static final String REASONS = "错误原因";

    /** A first cell that begins so marks the template's example row, which is not data. */
    static final String EXAMPLE = "示例";

    private static final Pattern SERIAL = Pattern.compile("[0-9]{5}");

    private static final int MOST_COLUMNS = 40;
    static final int MOST_ROWS = 30_000;
    private static final int LAST_HEADER_ROW = 5;

    private final SheetLayout roster;
    private final SheetXml sheet;
    private final List<String> notices;
    private final CellReading reading;
    private final SheetCheck check;
    private final List<SheetContent.Row> rows = new ArrayList<>();

    @Nullable private List<String> headers;

    private int headerRow;
    private int formulas;
    private String firstFormula = "";
    private boolean examples;

    SheetReader(SheetLayout roster, SheetXml sheet, CellReading reading, List<String> notices, List<String> problems) {
        this.roster = roster;
        this.sheet = sheet;
        this.notices = notices;
        this.reading = reading;
        this.check = new SheetCheck(roster, sheet, notices, problems);
    }

    ReadSheet read() throws XMLStreamException, WorkbookRefused {
        for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
            if (headers == null) {
                lookForHeaders(row);
            } else if (rows.size() > MOST_ROWS) {
                break;
            } else {
                readRow(row, headers.size());
            }
        }
        List<String> found = headers == null ? List.of() : headers;
        check.headers(found, rows.size());
        check.merged(headerRow, rows);
        check.hidden(found);
        check.tell(formulas, firstFormula, examples);
        return new ReadSheet(found, rows, notices);
    }

    private void lookForHeaders(SheetRow row) {
        List<String> texts = new ArrayList<>();
        for (SheetCell cell : row.cells()) {
            if (cell.column() < MOST_COLUMNS) {
                String text = reading.read(cell).text();
                put(texts, cell.column(), SheetContent.today(Text.spelled(text.replace("*", ""))));
            }
        }
        long known = texts.stream().filter(check::isLabel).count();
        if (known >= 2
                || (known == 1 && texts.stream().filter(text -> !text.isEmpty()).count() == 1)) {
            headers = texts;
            headerRow = row.number() - 1;
        } else if (row.number() > LAST_HEADER_ROW) {
            headers = List.of();
            headerRow = row.number() - 1;
        }
    }

    private void readRow(SheetRow row, int columns) {
        List<String> cells = new ArrayList<>(Collections.nCopies(columns, ""));
        Map<Integer, String> wrong = new LinkedHashMap<>();
        boolean blank = true;
        for (SheetCell cell : row.cells()) {
            int column = cell.column();
            if (column >= columns) {
                continue;
            }
            CellText text = reading.read(cell);
            if (text.formula()) {
                countFormula(row, column);
            }
            if (text.problem() != null) {
                wrong.put(column, text.problem());
            }
            cells.set(column, isDate(column) && text.serial() != null ? day(text) : text.text());
            blank = blank && wrong.isEmpty() && Text.isBlank(text.text());
        }
        if (!blank) {
            take(row, cells, wrong);
        }
    }

    private boolean isDate(int column) {
        return headers != null
                && roster.fields().stream()
                        .anyMatch(field -> field.label().equals(headers.get(column)) && field.isDate());
    }

    /** A bare number among dates is a day as this workbook counts them, unless it is one written without dashes. */
    private static String day(CellText text) {
        return SERIAL.matcher(text.text()).matches() && text.serial() != null ? text.serial() : text.text();
    }

    private void take(SheetRow row, List<String> cells, Map<Integer, String> wrong) {
        if (Text.clean(cells.get(0)).startsWith(EXAMPLE)) {
            examples = true;
            return;
        }
        if (row.hidden()) {
            wrong.put(SheetContent.WHOLE_ROW, "这一行被隐藏（可能是筛选），请取消隐藏、核对后再上传");
        }
        rows.add(new SheetContent.Row(row.number(), cells, wrong));
    }

    private void countFormula(SheetRow row, int column) {
        if (formulas++ == 0) {
            firstFormula = new CellReference(row.number() - 1, column).formatAsString();
        }
    }

    private static void put(List<String> texts, int column, String text) {
        while (texts.size() <= column) {
            texts.add("");
        }
        texts.set(column, text);
    }
}
