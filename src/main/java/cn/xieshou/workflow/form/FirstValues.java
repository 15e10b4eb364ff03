package cn.xieshou.workflow.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a form before anybody typed: what is shown, the form's own presets, and rows to begin with. */
final class FirstValues {

    private FirstValues() {}

    static Map<String, @Nullable Object> of(List<FormField> fields, Map<String, Object> shown) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (FormField field : fields) {
            Object value = PathValues.get(shown, field.path());
            if (field.isList()) {
                value = value instanceof List<?> rows && !rows.isEmpty() ? rows : blankRows(field);
            } else if (value == null) {
                value = PlainValues.of(field.json().path("defaultValue"));
            }
            if (value != null) {
                PathValues.put(values, field.path(), value);
            }
        }
        return values;
    }

    private static List<Map<String, Object>> blankRows(FormField list) {
        int rows = FormRows.isFixed(list)
                ? 0
                : list.json().path("defaultRepetitions").asInt(1);
        return Collections.nCopies(rows, Map.of());
    }
}
