package cn.xieshou.rectification.web;

import cn.xieshou.rectification.Rectification;
import cn.xieshou.rectification.RectificationState;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Order;
import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.util.List;

/** The columns of the register of rectifications. */
final class RectificationColumns {

    private RectificationColumns() {}

    static List<Column<RectificationRow>> all(LocalDate today) {
        return List.of(
                Column.<RectificationRow>of(
                                "编号",
                                14,
                                row -> Cell.name(row.one().path(), row.one().id()))
                        .onSheet(row -> row.one().id())
                        .sortedBy("id", "r.id"),
                Column.text("学校", 22, RectificationRow::school),
                Column.<RectificationRow>text("结对学校", 34, row -> row.pairing().title()),
                Column.sheet("结对编号", 14, row -> row.pairing().id()),
                Column.<RectificationRow>text(
                        "来源", 14, row -> row.one().source().label()),
                Column.<RectificationRow>of(
                                "提出日期",
                                14,
                                row -> Cell.date(ChineseDates.day(row.one().demandedAt())))
                        .onSheet(row -> ChineseDates.day(row.one().demandedAt()))
                        .sortedBy("demanded", "r.demanded_at"),
                Column.<RectificationRow>of("整改期限", 14, row -> due(row.one(), today))
                        .onSheet(row -> row.one().dueOn())
                        .sortedBy("due", "r.due_on"),
                Column.sheet("整改要求", 50, row -> row.one().asked()),
                Column.sheet("再改次数", 10, row -> row.one().returnedTimes()),
                Column.<RectificationRow>of(
                                "状态",
                                16,
                                row -> Cell.badge(
                                        row.one().state().label(),
                                        row.one().state().style()))
                        .sortedBy("state", Order.of("r.state", List.of(RectificationState.values()))));
    }

    private static Cell due(Rectification one, LocalDate today) {
        return one.isLate(today) ? Cell.all(Cell.date(one.dueOn()), Cell.badge("逾期", "bad")) : Cell.date(one.dueOn());
    }
}
