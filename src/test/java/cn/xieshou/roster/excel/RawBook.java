package cn.xieshou.roster.excel;

import cn.xieshou.roster.TestBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet of teachers, part by part, so that a test can write what no library would. */
final class RawBook {

    static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder rows = new StringBuilder();
    private Charset names = StandardCharsets.UTF_8;

    RawBook() {
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE
                        + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + WORKBOOK_TYPE + "\"/></Types>");
        part("_rels/.rels", links("officeDocument", "xl/workbook.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS
                        + "\"><sheets><sheet name=\"教师\" sheetId=\"1\" r:id=\"rId0\"/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", links("worksheet", "worksheets/sheet1.xml"));
        row(text("教师编号") + text("姓名") + text("性别") + text("出生日期") + text("学校代码") + text("任教学科") + text("职称"));
    }

    /** Relationships: kind and target in turn, ids from rId0. */
    static String links(String... kindsAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            String type = kindsAndTargets[i].contains("/") ? kindsAndTargets[i] : LINKS + "/" + kindsAndTargets[i];
            xml.append("<Relationship Id=\"rId" + i / 2 + "\" Type=\"" + type + "\" Target=\"" + kindsAndTargets[i + 1]
                    + "\"/>");
        }
        return xml + "</Relationships>";
    }

    static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    RawBook part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    RawBook without(String name) {
        parts.remove(name);
        return this;
    }

    RawBook changed(String name, String from, String to) {
        String old = parts.get(name);
        if (old == null || !old.contains(from)) {
            throw new IllegalStateException(from);
        }
        return part(name, old.replace(from, to));
    }

    RawBook row(String cells) {
        rows.append("<row>").append(cells).append("</row>");
        return this;
    }

    /** A teacher whose number, name and birth date stand in cells as given. */
    RawBook teacher(String number, String name, String born) {
        return row(number + name + text("女") + born + text("bazhong") + text("语文") + text("一级"));
    }

    RawBook teacher(String number, String name) {
        return teacher(text(number), text(name), text("1990-08-31"));
    }

    /** Names of entries in another code page, as old packers write them. */
    RawBook namesIn(String charset) {
        names = Charset.forName(charset);
        return this;
    }

    String sheet() {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    Path file() throws IOException {
        parts.putIfAbsent(SHEET, sheet());
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.finish();
            return TestBook.file(out.toByteArray());
        }
    }
}
