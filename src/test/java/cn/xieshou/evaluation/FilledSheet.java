package cn.xieshou.evaluation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A scoring sheet as somebody fills it in. */
public final class FilledSheet {

    private static final int POINTS = 5;
    private static final int REASON = 6;

    private final XSSFWorkbook book;
    private final Sheet sheet;

    private FilledSheet(XSSFWorkbook book) {
        this.book = book;
        this.sheet = book.getSheetAt(0);
    }

    public static FilledSheet of(byte[] workbook) throws IOException {
        return new FilledSheet(new XSSFWorkbook(new ByteArrayInputStream(workbook)));
    }

    /** One for each criterion. */
    public FilledSheet points(double... points) {
        for (int i = 0; i < points.length; i++) {
            cell(i + 1, POINTS).setCellValue(points[i]);
        }
        return this;
    }

    /** The same everywhere. */
    public FilledSheet reasons(String reason) {
        for (int row = 1; row < sheet.getLastRowNum(); row++) {
            cell(row, REASON).setCellValue(reason);
        }
        return this;
    }

    public FilledSheet comment(String comment) {
        cell(sheet.getLastRowNum(), REASON).setCellValue(comment);
        return this;
    }

    /** @param row as Excel counts */
    public FilledSheet without(int row) {
        sheet.removeRow(sheet.getRow(row - 1));
        return this;
    }

    /** The row once more at the end. */
    public FilledSheet twice(int row) {
        Row copy = sheet.createRow(sheet.getLastRowNum() + 1);
        for (Cell cell : sheet.getRow(row - 1)) {
            copy.createCell(cell.getColumnIndex()).setCellValue(cell.toString());
        }
        return this;
    }

    public byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    /** A new one: a library that changes an inline text leaves the old one beside it. */
    private Cell cell(int row, int column) {
        return sheet.getRow(row).createCell(column);
    }
}
