package cn.xieshou.workflow.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form itself or one row of a list: what was submitted there, what was shown, which fields are hidden. */
final class FormLevel {

    private final List<FormField> fields;
    private final Map<String, @Nullable Object> submitted;
    /** The one map of what was shown here; for a row that people added or moved, every row shown. */
    private final List<Map<String, Object>> shown;

    private final String keyPrefix;
    private final String labelPrefix;
    private final Set<FormField> hidden = new HashSet<>();
    private FieldScope scope;

    private FormLevel(
            List<FormField> fields,
            Map<String, @Nullable Object> submitted,
            List<Map<String, Object>> shown,
            FieldScope scope,
            String keyPrefix,
            String labelPrefix) {
        this.fields = fields;
        this.submitted = submitted;
        this.shown = shown;
        this.scope = scope;
        this.keyPrefix = keyPrefix;
        this.labelPrefix = labelPrefix;
    }

    static FormLevel top(
            List<FormField> fields,
            Map<String, @Nullable Object> submitted,
            Map<String, Object> shown,
            LocalDate today) {
        FieldScope scope = new FieldScope(new LinkedHashMap<>(), shown, today);
        FormLevel level = new FormLevel(fields, submitted, List.of(shown), scope, "", "");
        level.settle(level.values(shown));
        return level;
    }

    /** Row {@code index} of {@code list}; an expression sees it as {@code this}. */
    FormLevel row(FormField list, int index, @Nullable Object submittedRow) {
        List<Map<String, Object>> rows = shownRows(list);
        List<Map<String, Object>> counterparts =
                FormRows.isFixed(list) && index < rows.size() ? List.of(rows.get(index)) : rows;
        FormLevel row = new FormLevel(
                list.columns(),
                PathValues.map(submittedRow),
                counterparts,
                scope,
                keyPrefix + list.key() + "[" + index + "].",
                labelPrefix + "第" + (index + 1) + "行·");
        Map<String, @Nullable Object> self = row.values(counterparts.size() == 1 ? counterparts.get(0) : Map.of());
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(scope.variables());
        variables.put("parent", scope.variables().getOrDefault("this", scope.variables()));
        variables.put("i", List.of(index + 1));
        row.settleRow(variables, self);
        return row;
    }

    List<FormField> fields() {
        return fields;
    }

    FieldScope scope() {
        return scope;
    }

    String keyPrefix() {
        return keyPrefix;
    }

    String labelPrefix() {
        return labelPrefix;
    }

    boolean isRow() {
        return !keyPrefix.isEmpty();
    }

    boolean isHidden(FormField field) {
        return hidden.contains(field);
    }

    boolean isFixed(FormField field) {
        return field.isDisabled() || scope.isReadOnly(field);
    }

    @Nullable Object submitted(FormField field) {
        return PathValues.get(submitted, field.path());
    }

    /** Keys that no field of the form has. */
    List<String> foreignKeys() {
        return PathValues.foreign(
                submitted, fields.stream().map(FormField::path).toList());
    }

    /** Whether {@code value} is what the form opened with, or nothing at all. */
    boolean wasShown(FormField field, @Nullable Object value) {
        Object preset = PlainValues.of(field.json().path("defaultValue"));
        return SameValue.isNothing(value)
                || shown.stream().anyMatch(values -> SameValue.same(PathValues.get(values, field.path()), value))
                || SameValue.same(preset, value);
    }

    List<Map<String, Object>> shownRows(FormField list) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> values : shown) {
            if (PathValues.get(values, list.path()) instanceof List<?> found) {
                found.forEach(row -> rows.add(PathValues.shownMap(row)));
            }
        }
        return rows;
    }

    /** What expressions see of this level: shown values under those submitted; a field left out is null. */
    private Map<String, @Nullable Object> values(Map<String, Object> shownHere) {
        Map<String, @Nullable Object> values = PathValues.copy(shownHere);
        for (FormField field : fields) {
            boolean keep = field.isDisabled() || field.json().path("readonly").asBoolean();
            if (!keep) {
                PathValues.put(values, field.path(), submitted(field));
            }
        }
        return values;
    }

    /** Twice, as the browser does: a hidden field's value is gone for the conditions of the others. */
    private void settle(Map<String, @Nullable Object> values) {
        for (int pass = 0; pass < 2; pass++) {
            scope = new FieldScope(values, scope.shown(), scope.today());
            hide(values);
        }
    }

    private void settleRow(Map<String, @Nullable Object> outer, Map<String, @Nullable Object> self) {
        for (int pass = 0; pass < 2; pass++) {
            Map<String, @Nullable Object> variables = new LinkedHashMap<>(outer);
            variables.put("this", self);
            scope = new FieldScope(variables, scope.shown(), scope.today());
            hide(self);
        }
    }

    private void hide(Map<String, @Nullable Object> values) {
        hidden.clear();
        fields.stream().filter(scope::hides).forEach(hidden::add);
        hidden.forEach(field -> PathValues.put(values, field.path(), null));
    }
}
