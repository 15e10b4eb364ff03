package cn.xieshou.workflow.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of tables as they were typed. */
final class TypedRows {

    private TypedRows() {}

    static List<Map<String, @Nullable Object>> of(Map<String, @Nullable Object> typed, FormField list) {
        return PathValues.get(typed, list.path()) instanceof List<?> rows
                ? rows.stream().map(PathValues::map).toList()
                : List.of();
    }

    /** {@code typed} with what {@code order} wants done; rows that people neither add nor remove stay. */
    static Map<String, @Nullable Object> changed(
            Map<String, @Nullable Object> typed, RowOrder order, List<FormField> fields, Map<String, Object> shown) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(typed);
        fields.stream()
                .filter(field -> field.isList() && field.key().equals(order.list()) && order.fits(field))
                .forEach(list -> PathValues.put(
                        values, list.path(), order.apply(of(typed, list), most(list, typed), list.columns(), shown)));
        return values;
    }

    private static int most(FormField list, Map<String, @Nullable Object> typed) {
        return FormRows.isFixed(list) ? of(typed, list).size() : FormRows.most(list);
    }
}
