package cn.xieshou.portal.task;

import cn.xieshou.workflow.form.EarlierTable;
import cn.xieshou.workflow.form.FormPart;
import cn.xieshou.workflow.form.RowOrder;
import cn.xieshou.workflow.form.RowsBefore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of rows that were changed, and how they come back.
 *
 * @param rows as they were
 * @param after as they are now
 */
record RowsTold(RowOrder order, List<Map<String, @Nullable Object>> rows, List<Map<String, @Nullable Object>> after) {

    /** How many cells are named that do not fit. */
    private static final int NAMED = 5;

    static String of(EarlierTable.Copied copied) {
        StringBuilder text = new StringBuilder(copied.rows() == 0 ? "没有可以复制的行。" : "复制了" + copied.rows() + "行，请核对。");
        if (!copied.leftOut().isEmpty()) {
            text.append("没有复制：").append(String.join("；", copied.leftOut())).append("。");
        }
        if (!copied.filled().isEmpty()) {
            text.append("另填入：").append(String.join("、", copied.filled())).append("。");
        }
        return text.toString();
    }

    /** @param parts the form as it is drawn now */
    String text(List<FormPart> parts) {
        return switch (order.act()) {
            case "paste" -> pasted(after.size() - firstPasted()) + wrong(parts, firstPasted());
            case "cells" -> put() + wrong(parts, order.row());
            case "drop" -> rows.equals(after) ? "" : "已删除第" + (order.row() + 1) + "行。";
            case "back" -> rows.equals(after) ? "" : "已恢复原来的内容。";
            default -> "";
        };
    }

    /** The row to go on at, counted from 1; 0 for the table as a whole. */
    int place() {
        boolean isPasted = order.act().equals("paste") && !rows.equals(after);
        return isPasted ? firstPasted() + 1 : order.place(rows.size(), after.size());
    }

    /** Blank rows make room for those that are pasted. */
    private int firstPasted() {
        return (int) rows.stream()
                .filter(row -> !RowsBefore.of("", 0, 0, List.of(row)).rows().isEmpty())
                .count();
    }

    private String pasted(int count) {
        return rows.equals(after) ? "没有加上：粘贴框里没有内容，或者加上以后超过表格最多的行数。" : "粘贴的" + count + "行已加到表里，请核对。";
    }

    private String put() {
        int put = span();
        if (put == 0) {
            return "没有粘贴上：表格已到最多的行数。";
        }
        int sent = order.lines();
        return "从第" + (order.row() + 1) + "行起粘贴了" + put + "行，请核对。"
                + (sent > put ? "另有" + (sent - put) + "行超出表格最多的行数，没有粘贴。" : "");
    }

    private int span() {
        return Math.max(0, Math.min(order.lines(), after.size() - order.row()));
    }

    /** Cells from {@code from} on whose content is none of the choices. */
    private String wrong(List<FormPart> parts, int from) {
        List<String> cells = new ArrayList<>();
        for (FormPart part : parts) {
            if (part instanceof FormPart.Rows table && table.name().equals(order.list())) {
                for (int i = from; i < table.rows().size(); i++) {
                    int row = i + 1;
                    table.rows().get(i).stream()
                            .filter(cell -> !cell.problem().isEmpty())
                            .forEach(cell -> cells.add("第" + row + "行“" + cell.label() + "”" + cell.problem()));
                }
            }
        }
        return cells.isEmpty()
                ? ""
                : String.join("；", cells.subList(0, Math.min(NAMED, cells.size())))
                        + (cells.size() > NAMED ? "；等" + cells.size() + "处。" : "。");
    }

    /** A deleted row and cells that were written over come back with one button. */
    RowsBefore before() {
        int at = order.row();
        return switch (order.act()) {
            case "drop" ->
                rows.equals(after) ? RowsBefore.NONE : RowsBefore.of(order.list(), at, 0, rows.subList(at, at + 1));
            case "cells" ->
                span() == 0
                        ? RowsBefore.NONE
                        : RowsBefore.of(
                                order.list(),
                                at,
                                span(),
                                rows.subList(Math.min(at, rows.size()), Math.min(at + span(), rows.size())));
            default -> RowsBefore.NONE;
        };
    }
}
