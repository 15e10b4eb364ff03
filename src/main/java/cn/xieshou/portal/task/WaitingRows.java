package cn.xieshou.portal.task;

import cn.xieshou.workflow.form.FormPart;
import cn.xieshou.workflow.form.RowOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was pasted into the box beside a table and is not in the table yet: it stays there, and nothing is submitted without it unless
 * somebody says so.
 *
 * @param id of the table in the page
 */
record WaitingRows(String id, String label, int rows, String text) {

    /** Beside the form's fields in a draft, none of which is called so. */
    private static final String KEY = "_pasted";

    static Map<String, @Nullable Object> inDraft(Map<String, @Nullable Object> draft, Map<String, String> pasted) {
        if (pasted.isEmpty()) {
            return draft;
        }
        Map<String, @Nullable Object> with = new LinkedHashMap<>(draft);
        with.put(KEY, pasted);
        return with;
    }

    /** By the tables' names. */
    static Map<String, WaitingRows> of(Map<?, ?> draft, List<FormPart> parts) {
        Map<String, WaitingRows> waiting = new LinkedHashMap<>();
        for (FormPart part : parts) {
            if (part instanceof FormPart.Rows table
                    && draft.get(KEY) instanceof Map<?, ?> pasted
                    && pasted.get(table.name()) instanceof String text) {
                waiting.put(table.name(), new WaitingRows(table.id(), table.label(), RowOrder.lines(text), text));
            }
        }
        return waiting;
    }
}
