package cn.xieshou.roster.excel;

import cn.xieshou.directory.Field;
import cn.xieshou.roster.SheetLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The workbook in which people fill in one list: headers, an example that is not read, drop-downs, notes. */
public final class ListTemplate {

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
            ChoiceSheet lists = new ChoiceSheet(book);
            for (int column = 0; column < fields.size(); column++) {
                Field field = fields.get(column);
                lists.offer(sheet, column, field.label(), choices.getOrDefault(field.key(), List.of()));
            }
            lists.write();
            notes(book, layout);
            book.writeTo(out);
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
