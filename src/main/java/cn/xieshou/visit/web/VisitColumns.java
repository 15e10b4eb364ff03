package cn.xieshou.visit.web;

import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Order;
import cn.xieshou.visit.VisitOutcome;
import java.util.List;

/** The columns of the register of visits. */
final class VisitColumns {

    private VisitColumns() {}

    static List<Column<VisitRow>> all() {
        return List.of(
                Column.<VisitRow>of(
                                "编号",
                                14,
                                row -> Cell.name(row.one().path(), row.one().id()))
                        .onSheet(row -> row.one().id())
                        .sortedBy("id", "v.id"),
                Column.text("学校", 22, VisitRow::school),
                Column.<VisitRow>text("结对学校", 34, row -> row.pairing().title()),
                Column.<VisitRow>sheet("结对编号", 14, row -> row.pairing().id()),
                Column.<VisitRow>of("走访日期", 14, row -> Cell.date(row.one().visitedOn()))
                        .onSheet(row -> row.one().visitedOn())
                        .sortedBy("day", "v.visited_on"),
                Column.text("走访人员", 24, VisitRow::went),
                Column.<VisitRow>sheet("查看内容", 40, row -> row.one().looked()),
                Column.<VisitRow>sheet("发现的情况", 50, row -> row.one().findings()),
                Column.<VisitRow>of("整改", 14, VisitColumns::demanded).onSheet(VisitRow::demanded),
                Column.<VisitRow>of(
                                "结论",
                                12,
                                row -> Cell.badge(
                                        row.one().outcome().label(),
                                        row.one().outcome().style()))
                        .sortedBy("outcome", Order.of("v.outcome", List.of(VisitOutcome.values()))));
    }

    private static Cell demanded(VisitRow row) {
        String id = row.demanded();
        if (id != null) {
            return Cell.link("/rectifications/" + id, id);
        }
        return row.one().demands() ? Cell.badge("还没有提出", "warn") : Cell.NOTHING;
    }
}
