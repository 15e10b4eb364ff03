package cn.xieshou.portal.task;

import cn.xieshou.workflow.form.EarlierTable;
import cn.xieshou.workflow.form.OpenedForm;
import cn.xieshou.workflow.form.RowOrder;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** What a button beside a table does to its rows; of rows of an earlier time the page says what came and what did not. */
final class ChangedRows {

    private ChangedRows() {}

    /** @param text what came and what did not, beside the table {@code list} */
    record Told(String list, String text) {}

    static Map<String, @Nullable Object> of(
            OpenedForm form, Map<String, @Nullable Object> typed, RowOrder order, Model model) {
        Optional<EarlierTable> earlier =
                form.earlier().filter(table -> order.isEarlier() && table.list().equals(order.list()));
        if (earlier.isEmpty()) {
            return form.withRows(typed, order);
        }
        EarlierTable.Copied copied = earlier.get().into(typed);
        model.addAttribute("rowsTold", new Told(order.list(), sentences(copied)));
        return copied.values();
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
