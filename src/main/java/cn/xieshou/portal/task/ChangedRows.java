package cn.xieshou.portal.task;

import cn.xieshou.workflow.form.EarlierTable;
import cn.xieshou.workflow.form.FormPart;
import cn.xieshou.workflow.form.OpenedForm;
import cn.xieshou.workflow.form.RowOrder;
import cn.xieshou.workflow.form.RowsBefore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a button beside a table did to its rows.
 *
 * @param place the row to go on at, counted from 1; 0 for the table as a whole
 * @param told what came and what did not, empty where the page shows it
 * @param before brings back what was there
 */
record ChangedRows(Map<String, @Nullable Object> values, int place, String told, RowsBefore before) {

    /**
     * @param text what came and what did not, beside the table {@code list}
     * @param row the row that is gone on with, counted from 1; 0 for none
     * @param at above which row it is said, counted from 0; -1 below the table
     * @param before brings back what was there
     */
    record Told(String list, String text, int row, int at, RowsBefore before) {}

    /** What the page says of it; a row that only moved up into the place of a deleted one is not gone on with. */
    Told told(RowOrder order) {
        return new Told(order.list(), told, order.act().equals("drop") ? 0 : place, saidAt(order), before);
    }

    /** Where the row was that is gone, or from where on others came: there one looks. */
    private int saidAt(RowOrder order) {
        return switch (order.act()) {
            case "drop", "cells", "back" -> told.isEmpty() ? -1 : order.row();
            case "paste", "earlier" -> told.isEmpty() ? -1 : place - 1;
            default -> -1;
        };
    }

    static ChangedRows of(OpenedForm form, Map<String, @Nullable Object> typed, RowOrder order) {
        Optional<EarlierTable> earlier =
                form.earlier().filter(table -> order.isEarlier() && table.list().equals(order.list()));
        List<Map<String, @Nullable Object>> before = RowsBefore.in(typed, order.list());
        if (earlier.isPresent()) {
            EarlierTable.Copied copied = earlier.get().into(typed);
            int after = RowsBefore.in(copied.values(), order.list()).size();
            return new ChangedRows(
                    copied.values(), order.place(before.size(), after), RowsTold.of(copied), RowsBefore.NONE);
        }
        Map<String, @Nullable Object> values = form.withRows(typed, order);
        RowsTold told = new RowsTold(order, before, RowsBefore.in(values, order.list()));
        return new ChangedRows(values, told.place(), told.text(form.draw(values, Map.of())), told.before());
    }

    /** Where the page goes on. */
    String anchor(RowOrder order) {
        String table = FormPart.id(order.list());
        if (saidAt(order) >= 0) {
            return table + "-told";
        }
        return table + (place > 0 ? "-row-" + place : "");
    }
}
