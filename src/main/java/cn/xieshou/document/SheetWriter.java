package cn.xieshou.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list as one Excel sheet, of any length in little memory. Texts stay texts: an id keeps its leading zeros, and
 * what begins like a formula is marked as text, also for whoever saves the sheet in another format.
 */
public final class SheetWriter {

    private static final int ROWS_IN_MEMORY = 100;
    /** The format's own limit for one cell. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int WIDTH_UNIT = 256;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle head = book.createCellStyle();
    private final CellStyle plain = book.createCellStyle();
    private final CellStyle quoted = book.createCellStyle();
    private final CellStyle date = book.createCellStyle();
    private final CellStyle time = book.createCellStyle();

    private SheetWriter() {
        Font bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        short text = book.createDataFormat().getFormat("@");
        plain.setDataFormat(text);
        quoted.setDataFormat(text);
        quoted.setQuotePrefixed(true);
        date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        time.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
    }

    /** One column: its heading and how many Latin letters wide it is, at most 255. */
    public record Column(String heading, int width) {}

    /**
     * Writes the sheet with a fixed heading row and filters.
     *
     * @param rows cells in the order of the columns: text, number, {@link LocalDate}, {@link LocalDateTime} or null;
     *     anything else is written as its text
     */
    public static void write(OutputStream out, String sheet, List<Column> columns, Stream<? extends List<?>> rows)
            throws IOException {
        SheetWriter writer = new SheetWriter();
        try (SXSSFWorkbook book = writer.book) {
            SXSSFSheet page = book.createSheet(sheet);
            writer.heading(page, columns);
            rows.forEach(cells -> writer.row(page, cells));
            page.setAutoFilter(new CellRangeAddress(0, Math.max(0, page.getLastRowNum()), 0, columns.size() - 1));
            book.write(out);
        }
    }

    private void heading(SXSSFSheet page, List<Column> columns) {
        Row row = page.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(columns.get(i).heading());
            cell.setCellStyle(head);
            page.setColumnWidth(i, columns.get(i).width() * WIDTH_UNIT);
        }
        page.createFreezePane(0, 1);
    }

    private void row(SXSSFSheet page, List<?> cells) {
        Row row = page.createRow(page.getLastRowNum() + 1);
        for (int i = 0; i < cells.size(); i++) {
            fill(row.createCell(i), cells.get(i));
        }
    }

    private void fill(Cell cell, @Nullable Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof LocalDateTime moment) {
            cell.setCellValue(moment);
            cell.setCellStyle(time);
        } else if (value != null) {
            text(cell, value.toString());
        }
    }

    private void text(Cell cell, String value) {
        boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        cell.setCellValue(value.length() <= LONGEST_TEXT ? value : value.substring(0, LONGEST_TEXT));
        cell.setCellStyle(formula ? quoted : plain);
    }
}
