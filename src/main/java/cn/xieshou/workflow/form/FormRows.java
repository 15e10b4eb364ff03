package cn.xieshou.workflow.form;

import cn.xieshou.shared.Text;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many rows a dynamic list takes, and which of them count. */
final class FormRows {

    private FormRows() {}

    /**
     * The rows as submitted.
     *
     * @throws FieldRefused if they are no rows, or too many, or fewer or more than shown where rows may not be added
     */
    static List<?> of(FormField list, @Nullable Object value, FormLevel level) {
        if (value != null && !isRows(value)) {
            throw new FieldRefused("内容的格式不对，请刷新后重新填写");
        }
        List<?> rows = value instanceof List<?> given ? given : List.of();
        int shown = level.shownRows(list).size();
        if (isFixed(list) && rows.isEmpty()) {
            return Collections.nCopies(shown, Map.of());
        }
        int most = most(list);
        if (rows.size() > most) {
            throw new FieldRefused("最多" + most + "行，现有" + rows.size() + "行");
        }
        if (isFixed(list) && rows.size() != shown) {
            throw new FieldRefused("不能增加或删除行，请刷新后重新填写");
        }
        return rows;
    }

    /** Whether typed rows go with those that are shown now: rows that people neither add nor remove may be others by now. */
    static boolean fits(FormField list, @Nullable Object typed, @Nullable Object shown) {
        return typed instanceof List<?> rows
                && (!isFixed(list) || sameFixedCells(list, rows, shown instanceof List<?> there ? there : List.of()));
    }

    /** Whether what people may not change stands alike in both. */
    static boolean sameFixedCells(FormField list, List<?> rows, List<?> others) {
        return fixedCells(list, rows).equals(fixedCells(list, others));
    }

    /** As texts of one spelling: a browser sends the lines of a text with other ends than those that it was given. */
    private static List<List<String>> fixedCells(FormField list, List<?> rows) {
        return rows.stream()
                .map(row -> list.columns().stream()
                        .filter(FormField::isDisabled)
                        .map(column -> Text.clean(Drawing.text(PathValues.get(PathValues.map(row), column.path()))))
                        .toList())
                .toList();
    }

    /** A row left blank does not count where people add rows themselves. */
    static boolean counts(FormField list, @Nullable Object row) {
        return isFixed(list) || !SameValue.isNothing(row);
    }

    static void checkCount(FormField list, int rows) {
        int least = number(list, "minRows", 0);
        if (rows < least) {
            throw new FieldRefused("至少填写" + least + "行");
        }
    }

    /** How many rows it takes. */
    static int most(FormField list) {
        return number(list, "maxRows", FormCheck.MAX_ROWS);
    }

    /** Whether the rows are those shown: people fill them in and add or remove none. */
    static boolean isFixed(FormField list) {
        return !list.json().path("allowAddRemove").asBoolean(true);
    }

    private static boolean isRows(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(row -> row == null || row instanceof Map);
    }

    private static int number(FormField list, String property, int otherwise) {
        String text = list.property(property);
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }
}
