package cn.xieshou.workflow.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done with the rows of a table.
 *
 * @param act {@code add}, {@code copy}, {@code drop}, {@code up}, {@code down}, {@code paste} or {@code earlier}
 * @param list the table's name
 * @param row which row, counted from 0; does not matter for adding and pasting
 * @param cells from a spreadsheet, for pasting only: a row a line, a tabulator between two
 */
public record RowOrder(String act, String list, int row, String cells) {

    private static final Pattern WRITTEN =
            Pattern.compile("(add|copy|drop|up|down|paste|earlier):([\\w.]{1,60})(?::(\\d{1,6}))?");

    /** «copy:months:2» as a button sends it; nothing for anything else. */
    public static Optional<RowOrder> read(@Nullable String written, String cells) {
        Matcher matcher = WRITTEN.matcher(written == null ? "" : written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int row = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        return Optional.of(new RowOrder(matcher.group(1), matcher.group(2), row, cells));
    }

    /** Which row of the changed table to go on at, counted from 1; 0 for the table as a whole. */
    public int place(int rowsBefore, int rowsAfter) {
        return switch (act) {
            case "add" -> rowsAfter;
            case "copy", "down" -> Math.min(row + 2, rowsAfter);
            case "up" -> row;
            case "drop" -> Math.min(row + 1, rowsAfter);
            default -> rowsAfter > rowsBefore ? Math.min(rowsBefore + 1, rowsAfter) : 0;
        };
    }

    /** Whether rows of an earlier time are wanted, which {@link EarlierTable} has. */
    public boolean isEarlier() {
        return act.equals("earlier");
    }

    public boolean isPasted() {
        return act.equals("paste");
    }

    List<Map<String, @Nullable Object>> apply(
            List<Map<String, @Nullable Object>> before, int most, List<FormField> columns, Map<String, Object> shown) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(before);
        boolean there = row < rows.size();
        switch (act) {
            case "earlier" -> {}
            case "add" -> rows.add(new LinkedHashMap<>());
            case "paste" -> {
                rows.removeIf(SameValue::isNothing);
                rows.addAll(new PastedRows(columns, shown).of(cells));
            }
            case "copy" -> {
                if (there) {
                    rows.add(row + 1, new LinkedHashMap<>(rows.get(row)));
                }
            }
            case "drop" -> {
                if (there) {
                    rows.remove(row);
                }
            }
            default -> move(rows, act.equals("up") ? row - 1 : row + 1);
        }
        return rows.size() > Math.max(most, before.size()) ? before : rows;
    }

    private void move(List<Map<String, @Nullable Object>> rows, int to) {
        if (row < rows.size() && to >= 0 && to < rows.size()) {
            rows.add(to, rows.remove(row));
        }
    }
}
