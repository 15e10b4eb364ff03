package cn.xieshou.renewal.web;

import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import java.util.List;

/** The columns of the register of renewals. */
final class RenewalColumns {

    private RenewalColumns() {}

    static List<Column<RenewalRow>> all() {
        return List.of(
                Column.<RenewalRow>of(
                                "结对学校",
                                34,
                                row -> Cell.name(row.path(), row.pairing().title()))
                        .onSheet(row -> row.pairing().title())
                        .sortedByJoined("pairing", PairingRows.BY_SUPPORTING),
                Column.sheet("结对编号", 14, row -> row.pairing().id()),
                Column.sheet("帮扶项目", 24, RenewalRow::programme),
                Column.<RenewalRow>text("本周期", 30, RenewalRow::cycle).sortedBy("since", "p.since"),
                Column.<RenewalRow>sheet("启动日期", 14, RenewalRow::openedOn),
                Column.of("意见和建议", 40, RenewalRow::told),
                Column.<RenewalRow>of(
                        "决定",
                        20,
                        row -> Cell.badge(row.standing().label(), row.standing().style())),
                Column.<RenewalRow>of("决定日期", 14, row -> Cell.date(row.decidedOn()))
                        .onSheet(RenewalRow::decidedOn)
                        .sortedBy("decided", "r.decided_at"),
                Column.sheet("文号", 26, RenewalRow::number),
                Column.<RenewalRow>screen("决定书", RenewalRow::paper),
                Column.<RenewalRow>of("下一周期", 14, RenewalRow::following).onSheet(RenewalRow::next));
    }
}
