package cn.xieshou.workflow.form;

import cn.xieshou.shared.SoughtText;
import cn.xieshou.shared.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows as a spreadsheet copies them: a row a line, a tabulator between two cells, a cell of several lines in quotation marks. */
final class PastedRows {

    private final List<FormField> columns;
    private final Map<String, Object> shown;

    PastedRows(List<FormField> columns, Map<String, Object> shown) {
        this.columns = columns;
        this.shown = shown;
    }

    /** Choices by their words; what is none of them stays to be corrected. A line of the table's own headings is none of its rows. */
    List<Map<String, @Nullable Object>> of(String pasted) {
        List<List<String>> lines = lines(pasted);
        int first = !lines.isEmpty() && isHeading(lines.get(0)) ? 1 : 0;
        return lines.stream()
                .skip(first)
                .limit(FormCheck.MAX_ROWS + 1L)
                .map(this::row)
                .toList();
    }

    /** The same into rows that are there, where a line without content leaves its row as it is. */
    List<Map<String, @Nullable Object>> cells(String pasted) {
        return all(pasted).stream()
                .limit(FormCheck.MAX_ROWS + 1L)
                .map(this::row)
                .toList();
    }

    /** Lines, those without content among them. */
    static int count(String pasted) {
        return all(pasted).size();
    }

    static int filled(String pasted) {
        return lines(pasted).size();
    }

    private boolean isHeading(List<String> cells) {
        long same = IntStream.range(0, Math.min(cells.size(), columns.size()))
                .filter(i -> SoughtText.of(cells.get(i))
                        .equals(SoughtText.of(columns.get(i).label())))
                .count();
        return same > 0 && 2 * same >= cells.size();
    }

    private Map<String, @Nullable Object> row(List<String> cells) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            PathValues.put(
                    row,
                    columns.get(i).path(),
                    value(columns.get(i), cells.get(i).strip()));
        }
        return row;
    }

    private Object value(FormField column, String text) {
        return switch (column.type()) {
            case "checkbox" -> List.of("是", "√", "✓", "1", "true").contains(text);
            case "select", "radio" -> choice(column, text);
            case "checklist", "taglist" ->
                Arrays.stream(text.split("[、，,；;\n]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(one -> choice(column, one))
                        .toList();
            case "textarea" -> text;
            default -> text.replaceAll("\\s*\n\\s*", " ");
        };
    }

    private String choice(FormField column, String text) {
        return ChoiceWords.of(Drawing.options(column, shown, null), text).orElse(text);
    }

    private static List<List<String>> lines(String pasted) {
        return all(pasted).stream()
                .filter(line -> !line.stream().allMatch(Text::isBlank))
                .toList();
    }

    private static List<List<String>> all(String pasted) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int at = 0;
        while (at <= pasted.length()) {
            int end = cellEnd(pasted, at);
            line.add(unquoted(pasted.substring(at, end)));
            if (end >= pasted.length() || pasted.charAt(end) != '\t') {
                lines.add(line);
                line = new ArrayList<>();
            }
            at = end + 1;
        }
        return lines;
    }

    /** Where the cell that begins at {@code from} ends: before a tabulator or a line's end that is not within quotation marks. */
    private static int cellEnd(String pasted, int from) {
        int closing = from < pasted.length() && pasted.charAt(from) == '"' ? closingMark(pasted, from + 1) : -1;
        int end = closing < 0 ? from : closing + 1;
        while (end < pasted.length() && pasted.charAt(end) != '\t' && pasted.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** The mark that closes the cell; -1 where the first one only quotes a word. */
    private static int closingMark(String pasted, int from) {
        int at = from;
        while (at < pasted.length()) {
            boolean mark = pasted.charAt(at) == '"';
            boolean twice = mark && at + 1 < pasted.length() && pasted.charAt(at + 1) == '"';
            if (mark && !twice) {
                boolean ends = at + 1 == pasted.length() || "\t\r\n".indexOf(pasted.charAt(at + 1)) >= 0;
                return ends ? at : -1;
            }
            at += twice ? 2 : 1;
        }
        return -1;
    }

    private static String unquoted(String cell) {
        String text = cell.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && closingMark(text, 1) == text.length() - 1;
        return (quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text).replace("\r", "");
    }
}
