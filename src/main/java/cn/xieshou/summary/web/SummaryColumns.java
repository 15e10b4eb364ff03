package cn.xieshou.summary.web;

import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import java.util.List;

/** The columns of the register of summaries. */
final class SummaryColumns {

    private SummaryColumns() {}

    static List<Column<SummaryRow>> all() {
        return List.of(
                Column.<SummaryRow>of("学校", 24, row -> Cell.name(row.summary().path(), row.school()))
                        .onSheet(SummaryRow::school)
                        .sortedBy("name", SummaryRegister.SCHOOL_KEY),
                Column.text("身份", 12, row -> row.summary().side().label()),
                Column.<SummaryRow>text("支援学校", 24, row -> row.pairing().supporting())
                        .sortedByJoined("supporting", PairingRows.BY_SUPPORTING),
                Column.<SummaryRow>text("受援学校", 24, row -> row.pairing().recipient())
                        .sortedByJoined("recipient", PairingRows.BY_RECIPIENT),
                Column.sheet("结对编号", 14, row -> row.pairing().id()),
                Column.<SummaryRow>of("期限", 14, row -> Cell.date(row.summary().dueOn()))
                        .sortedBy("due", "m.due_on"),
                Column.<SummaryRow>of("报送", 18, row -> Cell.time(row.summary().sentAt()))
                        .sortedBy("sent", "m.sent_at"),
                Column.<SummaryRow>of(
                                "状态",
                                16,
                                row -> Cell.badge(
                                        row.summary().state().label(),
                                        row.summary().state().style()))
                        .sortedBy("state", "m.state"),
                Column.text("评定", 10, SummaryRow::mark),
                Column.sheet("评语", 40, row -> row.summary().remark()));
    }
}
