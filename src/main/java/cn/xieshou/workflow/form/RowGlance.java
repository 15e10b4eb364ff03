package cn.xieshou.workflow.form;

import cn.xieshou.workflow.form.FormPart.Input;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of a table in one line, for a telephone, where the rows are closed: «9月 · 备课组教研 · 计划数量3 · 教导处». While people
 * type {@code task-rows.js} writes the same.
 */
final class RowGlance {

    /** More characters than are told of one cell. */
    private static final Pattern LONGER = Pattern.compile("^(.{16}).+$");

    private RowGlance() {}

    static String of(List<Input> row) {
        return row.stream()
                .map(RowGlance::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** A number says nothing by itself, of a box there is only its name to say, and a choice of several takes more than a line. */
    private static String words(Input cell) {
        return switch (cell.kind()) {
            case "checklist", "taglist" -> "";
            case "select", "radio" -> clipped(cell.chosen().isEmpty() ? cell.text() : cell.chosen());
            case "checkbox" -> cell.text().equals("true") ? clipped(cell.label()) : "";
            case "number" -> cell.text().isBlank() ? "" : cell.label() + cell.text();
            default -> clipped(cell.text());
        };
    }

    /** A letter beyond the first plane counts as one here too. */
    private static String clipped(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return LONGER.matcher(line).replaceFirst("$1…");
    }
}
