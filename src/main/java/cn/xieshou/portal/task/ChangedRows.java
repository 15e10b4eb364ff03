package cn.xieshou.portal.task;

import cn.xieshou.workflow.form.EarlierTable;
import cn.xieshou.workflow.form.FormPart;
import cn.xieshou.workflow.form.OpenedForm;
import cn.xieshou.workflow.form.RowOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a button beside a table did to its rows.
 *
 * @param place the row to go on at, counted from 1; 0 for the table as a whole
 * @param told what came and what did not, empty where the page shows it
 */
record ChangedRows(Map<String, @Nullable Object> values, int place, String told) {

    /**
     * @param text what came and what did not, beside the table {@code list}
     * @param row the row that is gone on with, counted from 1; 0 for none
     */
    record Told(String list, String text, int row) {}

    /** What the page says of it; a row that only moved up into the place of a deleted one is not gone on with. */
    Told told(RowOrder order) {
        return new Told(order.list(), told, order.act().equals("drop") ? 0 : place);
    }

    static ChangedRows of(OpenedForm form, Map<String, @Nullable Object> typed, RowOrder order) {
        Optional<EarlierTable> earlier =
                form.earlier().filter(table -> order.isEarlier() && table.list().equals(order.list()));
        int before = rows(typed, order.list());
        if (earlier.isPresent()) {
            EarlierTable.Copied copied = earlier.get().into(typed);
            int after = rows(copied.values(), order.list());
            return new ChangedRows(copied.values(), order.place(before, after), sentences(copied));
        }
        Map<String, @Nullable Object> values = form.withRows(typed, order);
        int after = rows(values, order.list());
        return new ChangedRows(values, order.place(before, after), told(order, typed.equals(values), after - before));
    }

    /** The table's row in the page. */
    String anchor(String list) {
        return FormPart.id(list) + (place > 0 ? "-row-" + place : "");
    }

    private static int rows(Map<String, @Nullable Object> values, String list) {
        return values.get(list) instanceof List<?> rows ? rows.size() : 0;
    }

    private static String told(RowOrder order, boolean same, int more) {
        if (order.isPasted()) {
            return same
                    ? "没有加上：粘贴框里没有内容，或者加上以后超过表格最多的行数。"
                    : more > 0 ? "粘贴的内容已加到表里，多了" + more + "行，请核对。" : "粘贴的内容已加到表里，请核对。";
        }
        return order.act().equals("drop") && !same ? "已删除第" + (order.row() + 1) + "行。" : "";
    }

    private static String sentences(EarlierTable.Copied copied) {
        StringBuilder text = new StringBuilder(copied.rows() == 0 ? "没有可以复制的行。" : "复制了" + copied.rows() + "行，请核对。");
        if (!copied.leftOut().isEmpty()) {
            text.append("没有复制：").append(String.join("；", copied.leftOut())).append("。");
        }
        if (!copied.filled().isEmpty()) {
            text.append("另填入：").append(String.join("、", copied.filled())).append("。");
        }
        return text.toString();
    }
}
