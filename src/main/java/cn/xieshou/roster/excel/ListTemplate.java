package cn.xieshou.roster.excel;

import cn.xieshou.directory.Field;
import cn.xieshou.roster.SheetLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The workbook in which people fill in one list: headers, an example that is not read, drop-downs, notes. */
public final class ListTemplate {

    private static final String CHOICES = "可选内容";
    private static final int WIDTH = 24;

    private ListTemplate() {}

    /** @param choices what may be chosen in a column, by the key of its field; a column may take other texts too */
    public static void write(OutputStream out, SheetLayout layout, Map<String, List<String>> choices)
            throws IOException {
        try (RosterBook book = new RosterBook()) {
            List<Field> fields = layout.fields();
            SXSSFSheet sheet = book.sheet(
                    layout.title(),
                    fields.stream()
                            .map(field -> field.label() + (field.required() ? "*" : ""))
                            .toList(),
                    fields.stream().map(field -> WIDTH).toList());
            List<String> example =
                    new ArrayList<>(fields.stream().map(Field::example).toList());
            example.set(0, SheetReader.EXAMPLE + "：" + example.get(0));
            book.exampleRow(sheet, 1, example);
            choices(book, sheet, fields, choices);
            notes(book, layout);
            book.writeTo(out);
        }
    }

    /** On a sheet of their own: a list in the cell itself may have 255 characters. */
    private static void choices(
            RosterBook book, SXSSFSheet target, List<Field> fields, Map<String, List<String>> choices) {
        List<Field> chosen = fields.stream()
                .filter(field -> choices.containsKey(field.key()))
                .toList();
        SXSSFSheet sheet = book.sheet(
                CHOICES,
                chosen.stream().map(Field::label).toList(),
                chosen.stream().map(field -> WIDTH).toList());
        int longest = choices.values().stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < longest; row++) {
            int number = row;
            book.row(
                    sheet,
                    row + 1,
                    chosen.stream()
                            .map(field -> choices.getOrDefault(field.key(), List.of()))
                            .map(options -> number < options.size() ? options.get(number) : "")
                            .toList());
        }
        for (int column = 0; column < chosen.size(); column++) {
            int options =
                    choices.getOrDefault(chosen.get(column).key(), List.of()).size();
            String letter = CellReference.convertNumToColString(column);
            book.dropDown(
                    target,
                    fields.indexOf(chosen.get(column)),
                    "'" + CHOICES + "'!$" + letter + "$2:$" + letter + "$" + (options + 1));
        }
    }

    private static void notes(RosterBook book, SheetLayout layout) {
        SXSSFSheet sheet = book.sheet("填写说明", List.of("列", "必填", "怎样填", "例子"), List.of(WIDTH, 8, 60, 40));
        int number = 1;
        for (Field field : layout.fields()) {
            book.row(
                    sheet,
                    number++,
                    List.of(field.label(), field.required() ? "必填" : "", field.note(), field.example()));
        }
        book.row(sheet, number + 1, List.of("以「" + SheetReader.EXAMPLE + "」开头的行只是示例，不会导入。上传后先看预览，确认之前什么也不写入。"));
    }
}
