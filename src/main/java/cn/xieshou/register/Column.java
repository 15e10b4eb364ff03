package cn.xieshou.register;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a register, declared once for the table and for the sheet.
 *
 * @param key names the column in the address when the table is sorted by it
 * @param width on the sheet, in Latin letters
 * @param cell on screen, null if the column is on the sheet only
 * @param value on the sheet: text, number, date or null; the function itself is null if the column is on screen only
 * @param order SQL to sort by, empty if the column sorts nothing
 * @param joined whether another table holds what is sorted by, for every row
 * @param style class of the whole column, as «number»
 */
public record Column<R>(
        String key,
        String heading,
        int width,
        @Nullable Function<R, Cell> cell,
        @Nullable Function<R, @Nullable Object> value,
        String order,
        boolean joined,
        String style) {

    /** On screen and, as plain text, on the sheet. */
    public static <R> Column<R> of(String heading, int width, Function<R, Cell> cell) {
        return new Column<>("", heading, width, cell, row -> cell.apply(row).plain(), "", false, "");
    }

    /** The same text on screen and on the sheet. */
    public static <R> Column<R> text(String heading, int width, Function<R, @Nullable String> text) {
        return new Column<>("", heading, width, row -> Cell.text(text.apply(row)), text::apply, "", false, "");
    }

    public static <R> Column<R> number(String heading, int width, Function<R, ? extends @Nullable Number> number) {
        return new Column<>(
                "", heading, width, row -> Cell.number(number.apply(row)), number::apply, "", false, "number");
    }

    /** On the sheet only. */
    public static <R> Column<R> sheet(String heading, int width, Function<R, @Nullable Object> value) {
        return new Column<>("", heading, width, null, value, "", false, "");
    }

    /** On screen only. */
    public static <R> Column<R> screen(String heading, Function<R, Cell> cell) {
        return new Column<>("", heading, 0, cell, null, "", false, "");
    }

    /** The sheet says it in its own way. */
    public Column<R> onSheet(Function<R, @Nullable Object> otherwise) {
        return new Column<>(key, heading, width, cell, otherwise, order, joined, style);
    }

    /** May be sorted by; {@code sql} without direction. */
    public Column<R> sortedBy(String name, String sql) {
        return new Column<>(name, heading, width, cell, value, sql, false, style);
    }

    /** The same by what another table says, joined by an outer join, of each row without exception. */
    public Column<R> sortedByJoined(String name, String sql) {
        return new Column<>(name, heading, width, cell, value, sql, true, style);
    }

    public Column<R> styled(String name) {
        return new Column<>(key, heading, width, cell, value, order, joined, name);
    }

    public boolean sorts() {
        return !order.isEmpty();
    }
}
