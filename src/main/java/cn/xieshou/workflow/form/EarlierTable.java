package cn.xieshou.workflow.form;

import cn.xieshou.workflow.EarlierCopy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A table of an opened form that rows of an earlier time may be copied into: below what was typed, never over it. */
public final class EarlierTable {

    private final FormField list;
    private final List<FormField> fields;
    private final Map<String, Object> shown;
    private final List<Map<String, @Nullable Object>> opened;
    private final Source source;

    EarlierTable(
            FormField list,
            List<FormField> fields,
            Map<String, Object> shown,
            List<Map<String, @Nullable Object>> opened,
            Source source) {
        this.list = list;
        this.fields = fields;
        this.shown = shown;
        this.opened = opened;
        this.source = source;
    }

    /** Where the rows are, asked only when that is needed. */
    public record Source(String list, String alongWith, Supplier<Optional<String>> from, Supplier<EarlierCopy> copy) {}

    /**
     * The form with the rows.
     *
     * @param rows how many rows came
     * @param filled labels of other fields that were filled in
     * @param leftOut rows that did not come, each with why
     */
    public record Copied(Map<String, @Nullable Object> values, int rows, List<String> filled, List<String> leftOut) {}

    /** The table's name. */
    public String list() {
        return list.key();
    }

    /** From when the rows would be; empty if there are none. */
    public Optional<String> from() {
        return source.from().get();
    }

    /** What comes along with the rows, empty if nothing. */
    public String alongWith() {
        return source.alongWith();
    }

    /** {@code typed} with the rows and what else comes along. */
    public Copied into(Map<String, @Nullable Object> typed) {
        EarlierCopy copy = source.copy().get();
        List<FormField> tells = list.columns().stream()
                .filter(column -> copy.tells().contains(column.key()))
                .toList();
        List<String> leftOut = new ArrayList<>(copy.leftOut());
        List<Map<String, @Nullable Object>> rows = typedRows(typed, tells);
        int before = rows.size();
        for (EarlierCopy.Row row : copy.rows()) {
            Map<String, @Nullable Object> cells = PathValues.map(PlainValues.shown(row.cells()));
            String why = whyNot(cells, rows, tells);
            if (why.isEmpty()) {
                rows.add(cells);
            } else {
                leftOut.add(EarlierCopy.leftOut(row.name(), why));
            }
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>(typed);
        PathValues.put(values, list.path(), rows);
        return new Copied(values, rows.size() - before, fill(values, copy), leftOut);
    }

    /** Without rows that are blank or still as the form opened, naming nobody and nothing. */
    private List<Map<String, @Nullable Object>> typedRows(Map<String, @Nullable Object> typed, List<FormField> tells) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(TypedRows.of(typed, list));
        rows.removeIf(row -> SameValue.isNothing(row)
                || (isUntold(row, tells) && opened.stream().anyMatch(one -> same(row, one, list.columns()))));
        return rows;
    }

    private static boolean isUntold(Map<String, @Nullable Object> row, List<FormField> tells) {
        return tells.stream().allMatch(column -> SameValue.isNothing(PathValues.get(row, column.path())));
    }

    private String whyNot(
            Map<String, @Nullable Object> row, List<Map<String, @Nullable Object>> rows, List<FormField> tells) {
        if (rows.stream().anyMatch(one -> same(row, one, tells))) {
            return "表里已经有";
        }
        if (rows.size() >= FormRows.most(list)) {
            return "表里最多" + FormRows.most(list) + "行";
        }
        return list.columns().stream()
                .filter(column -> !offers(column, PathValues.get(row, column.path())))
                .map(column -> column.label() + "不在现在的可选范围")
                .findFirst()
                .orElse("");
    }

    private static boolean same(Map<String, ?> one, Map<String, ?> other, List<FormField> columns) {
        return columns.stream()
                .allMatch(column -> SameValue.same(
                        comparable(PathValues.get(one, column.path())),
                        comparable(PathValues.get(other, column.path()))));
    }

    /** Pages send texts where the domain has numbers. */
    private static @Nullable Object comparable(@Nullable Object value) {
        return value instanceof Number ? Drawing.text(value) : value;
    }

    /** Whether a choice can still be made; what is no choice always can. */
    private boolean offers(FormField field, @Nullable Object value) {
        boolean choice = field.type().equals("select") || field.type().equals("radio");
        return !choice
                || SameValue.isNothing(value)
                || Drawing.options(field, shown, value).stream().anyMatch(FormPart.Option::isChosen);
    }

    private List<String> fill(Map<String, @Nullable Object> values, EarlierCopy copy) {
        Map<String, Object> others = PlainValues.shown(copy.others());
        List<String> filled = new ArrayList<>();
        for (FormField field : fields) {
            Object earlier = others.get(field.key());
            if (!SameValue.isNothing(earlier)
                    && !field.isDisabled()
                    && SameValue.isNothing(PathValues.get(values, field.path()))) {
                PathValues.put(values, field.path(), earlier);
                filled.add(field.label());
            }
        }
        return filled;
    }
}
