package cn.xieshou.workflow.form;

import cn.xieshou.workflow.form.FormPart.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they were before a button changed them, for a button that brings them back.
 *
 * @param order what that button sends, empty if there is nothing to bring back
 * @param rows what it sends with that, the names without {@link #PREFIX}
 */
public record RowsBefore(String order, List<Kept> rows) {

    /** Begins the names of fields that hold such rows. */
    public static final String PREFIX = "_before.";

    public static final RowsBefore NONE = new RowsBefore("", List.of());

    /**
     * @param at where they were, counted from 0
     * @param instead how many rows stand there now instead
     */
    public static RowsBefore of(String list, int at, int instead, List<Map<String, @Nullable Object>> before) {
        if (instead == 0 && before.stream().allMatch(SameValue::isNothing)) {
            return NONE;
        }
        List<Kept> rows = new ArrayList<>();
        Drawing.leaves(list, before, rows);
        return new RowsBefore("back:" + list + ":" + at + ":" + instead, rows);
    }

    /** The rows of a table among what was typed. */
    public static List<Map<String, @Nullable Object>> in(Map<String, @Nullable Object> typed, String list) {
        return typed.get(list) instanceof List<?> rows
                ? rows.stream().map(PathValues::map).toList()
                : List.of();
    }

    public boolean isThere() {
        return !order.isEmpty();
    }
}
