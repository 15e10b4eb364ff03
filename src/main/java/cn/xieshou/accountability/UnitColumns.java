package cn.xieshou.accountability;

import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import java.util.List;

/** The columns of the register of schools and sections. */
final class UnitColumns {

    private static final String OPEN = "coalesce(o.steps, 0)";
    static final String OVERDUE = "coalesce(v.steps, 0)";

    private UnitColumns() {}

    static List<Column<UnitRow>> all() {
        return List.of(
                Column.<UnitRow>of("单位", 28, row -> Cell.text(row.name())).sortedBy("name", "s.name_key"),
                Column.<UnitRow>of("现在手里（件）", 12, UnitColumns::open)
                        .onSheet(UnitRow::open)
                        .sortedBy("open", OPEN)
                        .styled("number"),
                Column.<UnitRow>of("其中逾期（件）", 12, UnitColumns::overdue)
                        .onSheet(UnitRow::overdue)
                        .sortedBy("overdue", OVERDUE)
                        .styled("number"),
                Column.<UnitRow>number("学年内经手（件）", 12, UnitRow::steps).sortedBy("steps", "u.steps"),
                Column.number("平均在手（天）", 12, UnitRow::mean),
                Column.<UnitRow>number("超过期限的（件）", 12, UnitRow::lateSteps).sortedBy("lateSteps", "u.late_steps"),
                Column.<UnitRow>number("在手里逾期（天）", 12, UnitRow::lateDays).sortedBy("lateDays", "u.late_days"));
    }

    private static Cell open(UnitRow row) {
        return row.open() == 0 ? Cell.number(0) : Cell.link(StepsRegister.address(row.unit(), ""), row.open() + "");
    }

    private static Cell overdue(UnitRow row) {
        return row.overdue() == 0
                ? Cell.number(0)
                : Cell.link(StepsRegister.address(row.unit(), "yes"), row.overdue() + "");
    }
}
