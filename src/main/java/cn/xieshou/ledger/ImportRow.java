package cn.xieshou.ledger;

import java.util.List;
import java.util.Map;

/**
 * A row of an uploaded sheet, as it was judged.
 *
 * @param number as Excel counts, from 1
 * @param cells the texts by the keys of the columns
 * @param problems what is wrong, each with its cell: «D5 学科“艺术”：请从列出的学科中选择»
 */
public record ImportRow(int number, Map<String, String> cells, List<String> problems) {

    public ImportRow {
        cells = Map.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** What stands in a column. */
    public String cell(String key) {
        return cells.getOrDefault(key, "");
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "ImportRow[" + number + "]";
    }
}
