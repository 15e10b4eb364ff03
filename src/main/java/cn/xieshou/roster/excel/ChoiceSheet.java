package cn.xieshou.roster.excel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * What may be chosen in the columns of a workbook. A list in the cell itself may have 255 characters and is split at
 * commas: one that does not fit, however many programmes a province has, stands on a sheet of its own.
 */
final class ChoiceSheet {

    static final String TITLE = "可选内容";

    private static final int IN_A_CELL = 255;
    private static final int WIDTH = 24;

    private final RosterBook book;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    ChoiceSheet(RosterBook book) {
        this.book = book;
    }

    /** Offers these texts in a column; nothing if there are none. Other texts may be typed too. */
    void offer(SXSSFSheet target, int column, String label, List<String> options) {
        if (options.isEmpty()) {
            return;
        }
        if (fitsInACell(options)) {
            book.dropDown(target, column, options);
        } else {
            columns.put(label, options);
            String letter = CellReference.convertNumToColString(columns.size() - 1);
            book.dropDown(target, column, "'" + TITLE + "'!$" + letter + "$2:$" + letter + "$" + (options.size() + 1));
        }
    }

    /** Writes the sheet, behind those that were written already; none if every list fitted. */
    void write() {
        if (columns.isEmpty()) {
            return;
        }
        List<String> labels = List.copyOf(columns.keySet());
        SXSSFSheet sheet =
                book.sheet(TITLE, labels, labels.stream().map(label -> WIDTH).toList());
        int longest = columns.values().stream().mapToInt(List::size).max().orElse(0);
        IntStream.range(0, longest)
                .forEach(row -> book.row(
                        sheet,
                        row + 1,
                        columns.values().stream()
                                .map(options -> row < options.size() ? options.get(row) : "")
                                .toList()));
    }

    private static boolean fitsInACell(List<String> options) {
        return String.join(",", options).length() <= IN_A_CELL
                && options.stream().noneMatch(option -> option.contains(",") || option.contains("\""));
    }
}
