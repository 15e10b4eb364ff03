package cn.xieshou.roster.excel;

import cn.xieshou.roster.TestBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook with one school and a formatted blank range below it, as when somebody has bordered whole columns. */
final class BlankRange {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private BlankRange() {}

    static byte[] workbook(TestBook book, int rows, int columns) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book.bytes()));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                if (entry.getName().equals(SHEET)) {
                    withBlankRows(new String(bytes, StandardCharsets.UTF_8), rows, columns, zip);
                } else {
                    zip.write(bytes);
                }
            }
            zip.finish();
            return out.toByteArray();
        }
    }

    private static void withBlankRows(String sheet, int rows, int columns, ZipOutputStream zip) throws IOException {
        int end = sheet.indexOf("</sheetData>");
        zip.write(sheet.substring(0, end).getBytes(StandardCharsets.UTF_8));
        for (int row = 3; row <= rows; row++) {
            StringBuilder line = new StringBuilder("<row r=\"" + row + "\">");
            for (int column = 0; column < columns; column++) {
                line.append("<c r=\"").append((char) ('A' + column)).append(row).append("\" s=\"0\"/>");
            }
            zip.write(line.append("</row>").toString().getBytes(StandardCharsets.UTF_8));
        }
        zip.write(sheet.substring(end).getBytes(StandardCharsets.UTF_8));
    }
}
