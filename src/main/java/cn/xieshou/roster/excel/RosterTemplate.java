package cn.xieshou.roster.excel;

import cn.xieshou.directory.Field;
import cn.xieshou.roster.RosterSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The workbook that people fill in, empty or with what the registers hold: headers, drop-downs, notes. */
public final class RosterTemplate {

    private static final String NOTES = "填写说明";
    private static final String SCHOOL_CODES = "'学校'!$A$2:$A$10001";
    private static final int WIDEST = 40;

    private RosterTemplate() {}

    /** An empty workbook with an example row on each sheet, which is not read. */
    public static void writeEmpty(OutputStream out, List<String> programmes) throws IOException {
        try (RosterBook book = new RosterBook()) {
            ChoiceSheet lists = new ChoiceSheet(book);
            notes(book);
            for (RosterSheet sheet : RosterSheet.values()) {
                SXSSFSheet target = sheet(book, lists, sheet, sheet.fields(), programmes);
                List<String> example = new ArrayList<>(
                        sheet.fields().stream().map(Field::example).toList());
                example.set(0, SheetReader.EXAMPLE + "：" + example.get(0));
                book.exampleRow(target, 1, example);
            }
            lists.write();
            book.writeTo(out);
        }
    }

    /** Rows of each sheet in the order of its fields, without the fields that {@code left} names by key. */
    public static void write(
            OutputStream out, Map<RosterSheet, Iterable<List<String>>> rows, List<String> programmes, List<String> left)
            throws IOException {
        try (RosterBook book = new RosterBook()) {
            ChoiceSheet lists = new ChoiceSheet(book);
            for (RosterSheet sheet : RosterSheet.values()) {
                List<Field> fields = sheet.fields().stream()
                        .filter(field -> !left.contains(field.key()))
                        .toList();
                SXSSFSheet target = sheet(book, lists, sheet, fields, programmes);
                int number = 1;
                for (List<String> values : rows.getOrDefault(sheet, List.of())) {
                    book.row(
                            target,
                            number++,
                            fields.stream()
                                    .map(field -> values.get(sheet.fields().indexOf(field)))
                                    .toList());
                }
            }
            lists.write();
            book.writeTo(out);
        }
    }

    private static SXSSFSheet sheet(
            RosterBook book, ChoiceSheet lists, RosterSheet sheet, List<Field> fields, List<String> programmes) {
        List<String> headers = fields.stream()
                .map(field -> field.required() ? field.label() + "*" : field.label())
                .toList();
        SXSSFSheet target = book.sheet(
                sheet.title(),
                headers,
                fields.stream().map(RosterTemplate::width).toList());
        for (int column = 0; column < fields.size(); column++) {
            Field field = fields.get(column);
            lists.offer(target, column, field.label(), field.key().equals("programme") ? programmes : field.options());
            if (List.of("school", "supporting", "recipient").contains(field.key())) {
                book.dropDown(target, column, SCHOOL_CODES);
            }
        }
        return target;
    }

    /** A Han character is about two columns wide. */
    private static int width(Field field) {
        int header = field.label().length() * 2 + 3;
        return Math.min(WIDEST, Math.max(header, field.example().length() + 4));
    }

    private static void notes(RosterBook book) {
        SXSSFSheet sheet = book.sheet(NOTES, List.of("工作表", "列", "必填", "怎样填", "例子"), List.of(10, 22, 8, 50, 30));
        int number = 1;
        for (RosterSheet roster : RosterSheet.values()) {
            for (Field field : roster.fields()) {
                String choices = field.options().isEmpty() ? "" : "：" + String.join("、", field.options());
                book.row(
                        sheet,
                        number++,
                        List.of(
                                roster.title(),
                                field.label(),
                                field.required() ? "必填" : "",
                                field.note() + choices,
                                field.example()));
            }
        }
        for (String line : LINES) {
            book.row(sheet, ++number, List.of(line));
        }
    }

    private static final List<String> LINES = List.of(
            "带 * 的列必填；不需要的工作表可以删掉，不需要的选填列也可以删掉，删掉的列不会改动系统里已有的内容。",
            "以「" + SheetReader.EXAMPLE + "」开头的行只是示例，不会导入。",
            "身份证号、电话等列已设为文本格式；从别处粘贴时请用「选择性粘贴—数值」，以免号码变成科学记数。",
            "上传后先看预览，确认之前不会写入任何内容；表里少了的行不会从系统中删除。");
}
