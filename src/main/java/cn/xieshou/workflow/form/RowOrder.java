package cn.xieshou.workflow.form;

import cn.xieshou.shared.Text;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Whether rows of an earlier time are wanted, which {@link EarlierTable} has. */
    public boolean isEarlier() {
        return act.equals("earlier");
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
                rows.addAll(pastedRows(columns, shown));
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

    /** Choices by their words, as they stand in a sheet: «9月», «语文、数学»; what is none of them stays to be corrected. */
    private List<Map<String, @Nullable Object>> pastedRows(List<FormField> columns, Map<String, Object> shown) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (String line : cells.lines().limit(FormCheck.MAX_ROWS + 1L).toList()) {
            if (!Text.isBlank(line)) {
                String[] parts = line.split("\t", -1);
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(parts.length, columns.size()); i++) {
                    PathValues.put(row, columns.get(i).path(), cell(columns.get(i), parts[i].strip(), shown));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Object cell(FormField column, String text, Map<String, Object> shown) {
        return switch (column.type()) {
            case "checkbox" -> List.of("是", "√", "✓", "1", "true").contains(text);
            case "select", "radio" -> option(column, text, shown).orElse(text);
            case "checklist", "taglist" ->
                Arrays.stream(text.split("[、，,；;]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(one -> option(column, one, shown).orElse(one))
                        .toList();
            default -> text;
        };
    }

    private static Optional<String> option(FormField column, String text, Map<String, Object> shown) {
        return Drawing.options(column, shown, null).stream()
                .filter(option -> option.label().equals(text) || option.value().equals(text))
                .map(FormPart.Option::value)
                .findFirst();
    }
}
