package cn.xieshou.roster;

import java.util.List;
import java.util.Map;

/**
 * What a sheet of an uploaded workbook holds, as texts.
 *
 * @param headers of every column from the first, those that the roster does not know too
 */
public record SheetContent(RosterSheet sheet, List<String> headers, List<Row> rows) {

    /** Headers of templates that people still have on their machines, and what they are called today. */
    private static final Map<String, String> FORMERLY = Map.of("方案代码", "帮扶项目代码", "所属方案", "所属帮扶项目");

    /** A problem of the whole row. */
    public static final int WHOLE_ROW = -1;

    public SheetContent {
        headers = headers.stream().map(SheetContent::today).toList();
    }

    /** A header as today's template spells it. */
    public static String today(String header) {
        return FORMERLY.getOrDefault(header, header);
    }

    /**
     * A row that is not blank.
     *
     * @param number as Excel counts, from 1
     * @param cells one for each header
     * @param problems what is wrong with a cell as such (an error value, lost digits), by column, or {@link #WHOLE_ROW}
     */
    public record Row(int number, List<String> cells, Map<Integer, String> problems) {}

    /** The column in which a field stands, -1 if the sheet has no such column. */
    public int column(int field) {
        return headers.indexOf(sheet.fields().get(field).label());
    }
}
