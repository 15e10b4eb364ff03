package cn.xieshou.workflow.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done with the rows of a table.
 *
 * @param act {@code add}, {@code copy}, {@code drop}, {@code up}, {@code down}, {@code paste}, {@code earlier}, {@code cells} or
 *     {@code back}
 * @param list the table's name
 * @param row which row, counted from 0; does not matter for adding and pasting
 * @param more the columns that {@code cells} go into, or how many rows {@code back} takes away
 * @param sent what comes with it
 */
public record RowOrder(String act, String list, int row, String more, Sent sent) {

    /**
     * What comes with an order.
     *
     * @param cells from a spreadsheet, for {@code paste} and {@code cells}: a row a line, a tabulator between two
     * @param rows as they were before, for {@code back}
     */
    public record Sent(String cells, List<Map<String, @Nullable Object>> rows) {}

    private static final Pattern WRITTEN = Pattern.compile(
            "(add|copy|drop|up|down|paste|earlier|cells|back):([\\w.]{1,60})(?::(\\d{1,6}))?(?::([\\w.,]{0,400}))?");

    /** «copy:months:2» as a button sends it; nothing for anything else. */
    public static Optional<RowOrder> read(@Nullable String written, String cells) {
        return read(written, new Sent(cells, List.of()));
    }

    public static Optional<RowOrder> read(@Nullable String written, Sent sent) {
        Matcher matcher = WRITTEN.matcher(written == null ? "" : written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int row = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        String more = Objects.requireNonNullElse(matcher.group(4), "");
        return Optional.of(new RowOrder(matcher.group(1), matcher.group(2), row, more, sent));
    }

    public RowOrder with(List<Map<String, @Nullable Object>> before) {
        return new RowOrder(act, list, row, more, new Sent(sent.cells, before));
    }

    /** Which row of the changed table to go on at, counted from 1; 0 for the table as a whole. */
    public int place(int rowsBefore, int rowsAfter) {
        return switch (act) {
            case "add" -> rowsAfter;
            case "copy", "down" -> Math.min(row + 2, rowsAfter);
            case "up" -> row;
            case "drop", "cells", "back" -> Math.min(row + 1, rowsAfter);
            default -> rowsAfter > rowsBefore ? Math.min(rowsBefore + 1, rowsAfter) : 0;
        };
    }

    /** Whether rows of an earlier time are wanted, which {@link EarlierTable} has. */
    public boolean isEarlier() {
        return act.equals("earlier");
    }

    /** How many rows were pasted. */
    public int lines() {
        return PastedRows.count(sent.cells);
    }

    /** How many rows with something in them a spreadsheet's text has. */
    public static int lines(String cells) {
        return PastedRows.filled(cells);
    }

    /** What is put over rows that are there may be put into a table to which people add none. */
    boolean fits(FormField list) {
        return !FormRows.isFixed(list) || act.equals("cells") || act.equals("back");
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
                rows.addAll(new PastedRows(columns, shown).of(sent.cells));
            }
            case "cells" -> {
                List<Map<String, @Nullable Object>> pasted = new PastedRows(named(columns), shown).cells(sent.cells);
                for (int i = 0; i < pasted.size() && row + i < most; i++) {
                    put(pasted.get(i), row + i, rows);
                }
            }
            case "back" -> {
                int from = Math.min(row, rows.size());
                rows.subList(
                                from,
                                Math.min(rows.size(), from + (more.matches("\\d{1,4}") ? Integer.parseInt(more) : 0)))
                        .clear();
                rows.addAll(from, sent.rows);
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

    private List<FormField> named(List<FormField> columns) {
        List<String> names = List.of(more.split(","));
        return columns.stream().filter(column -> names.contains(column.key())).toList();
    }

    private static void put(Map<String, @Nullable Object> cells, int at, List<Map<String, @Nullable Object>> rows) {
        while (rows.size() <= at) {
            rows.add(new LinkedHashMap<>());
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>(rows.get(at));
        row.putAll(cells);
        rows.set(at, row);
    }

    private void move(List<Map<String, @Nullable Object>> rows, int to) {
        if (row < rows.size() && to >= 0 && to < rows.size()) {
            rows.add(to, rows.remove(row));
        }
    }
}
