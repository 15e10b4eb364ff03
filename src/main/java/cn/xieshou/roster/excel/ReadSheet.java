package cn.xieshou.roster.excel;

import cn.xieshou.roster.SheetContent;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * What a sheet holds, as texts, not yet judged.
 *
 * @param headers of every column from the first
 * @param notices what people should be told although it is not wrong
 */
public record ReadSheet(List<String> headers, List<SheetContent.Row> rows, List<String> notices) {

    /** «D5»; the column counted from 0, the row as Excel counts. */
    public static String cell(int column, int row) {
        return CellReference.convertNumToColString(column) + row;
    }
}
