package cn.xieshou.roster.excel;

import cn.xieshou.directory.Reading;
import cn.xieshou.roster.RosterSheet;
import cn.xieshou.roster.SheetContent;
import cn.xieshou.roster.WorkbookRefused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of a workbook's first sheet as they would be stored: read from the file, then by the rule of each field. */
final class ReadRoster {

    private ReadRoster() {}

    /** A field's values down the rows; what is refused is «!» and the reason. */
    static List<String> values(Path file, String label) throws WorkbookRefused {
        SheetContent sheet = WorkbookReader.read(file).sheets().get(0);
        RosterSheet roster = sheet.sheet();
        int field = IntStream.range(0, roster.fields().size())
                .filter(i -> roster.fields().get(i).label().equals(label))
                .findFirst()
                .orElseThrow();
        int column = sheet.column(field);
        List<String> values = new ArrayList<>();
        for (SheetContent.Row row : sheet.rows()) {
            Reading reading = roster.fields().get(field).read(row.cells().get(column));
            String problem = row.problems().getOrDefault(column, reading.problem());
            values.add(problem == null ? reading.value() : "!" + problem);
        }
        return values;
    }
}
