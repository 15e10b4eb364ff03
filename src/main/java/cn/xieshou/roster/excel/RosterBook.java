package cn.xieshou.roster.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook being written. Every cell is text: numbers of cards and phones stay whole, and nothing becomes a formula. */
final class RosterBook implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int DROP_DOWN_ROWS = 20_000;
    private static final String FONT = "等线";

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle text = textStyle();
    private final CellStyle quoted = textStyle();
    private final CellStyle header = textStyle();
    private final CellStyle wrong = textStyle();
    private final CellStyle example = textStyle();

    RosterBook() {
        workbook.setCompressTempFiles(true);
        quoted.setQuotePrefixed(true);
        fill(header, IndexedColors.LIGHT_CORNFLOWER_BLUE);
        header.setFont(font(true, IndexedColors.AUTOMATIC));
        header.setBorderBottom(BorderStyle.THIN);
        fill(wrong, IndexedColors.ROSE);
        wrong.setQuotePrefixed(true);
        example.setFont(font(false, IndexedColors.GREY_50_PERCENT));
    }

    SXSSFSheet sheet(String title, List<String> headers, List<Integer> widths) {
        SXSSFSheet sheet = workbook.createSheet(title);
        sheet.createFreezePane(0, 1);
        for (int i = 0; i < headers.size(); i++) {
            sheet.setColumnWidth(i, widths.get(i) * 256);
            // What people type themselves stays text too.
            sheet.setDefaultColumnStyle(i, text);
        }
        SXSSFRow row = sheet.createRow(0);
        for (int i = 0; i < headers.size(); i++) {
            put(row, i, headers.get(i)).setCellStyle(header);
        }
        return sheet;
    }

    void row(SXSSFSheet sheet, int number, List<String> values) {
        SXSSFRow row = sheet.createRow(number);
        for (int i = 0; i < values.size(); i++) {
            put(row, i, values.get(i));
        }
    }

    void exampleRow(SXSSFSheet sheet, int number, List<String> values) {
        row(sheet, number, values);
        sheet.getRow(number).cellIterator().forEachRemaining(cell -> cell.setCellStyle(example));
    }

    void mark(Cell cell) {
        cell.setCellStyle(wrong);
    }

    /** Programs that read the sheet as if typed anew must not see a formula in what begins like one. */
    Cell put(SXSSFRow row, int column, String value) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        boolean likeFormula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        cell.setCellStyle(likeFormula ? quoted : text);
        return cell;
    }

    void dropDown(SXSSFSheet sheet, int column, List<String> options) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        add(
                sheet,
                helper.createValidation(
                        helper.createExplicitListConstraint(options.toArray(String[]::new)), cells(column)));
    }

    void dropDown(SXSSFSheet sheet, int column, String range) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        add(sheet, helper.createValidation(helper.createFormulaListConstraint(range), cells(column)));
    }

    private static void add(SXSSFSheet sheet, DataValidation validation) {
        validation.setShowErrorBox(false);
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }

    private static CellRangeAddressList cells(int column) {
        return new CellRangeAddressList(1, DROP_DOWN_ROWS, column, column);
    }

    void writeTo(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private CellStyle textStyle() {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setFont(font(false, IndexedColors.AUTOMATIC));
        return style;
    }

    private Font font(boolean bold, IndexedColors colour) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setBold(bold);
        font.setColor(colour.getIndex());
        return font;
    }

    private static void fill(CellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
