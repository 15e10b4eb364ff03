package cn.xieshou.ledger.web;

import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.shared.Side;
import java.util.List;

/** The columns of the ledger. */
final class ActivityColumns {

    private ActivityColumns() {}

    static List<Column<ActivityRow>> all() {
        return List.of(
                Column.<ActivityRow>of("日期", 12, row -> Cell.date(row.activity().heldOn()))
                        .onSheet(row -> row.activity().heldOn())
                        .sortedBy("day", "a.held_on"),
                Column.<ActivityRow>of(
                                "活动",
                                36,
                                row -> Cell.name(row.path(), row.activity().topic()))
                        .onSheet(row -> row.activity().topic()),
                Column.<ActivityRow>text("类型", 20, ActivityRow::type).sortedBy("type", "t.place_in_list"),
                Column.text("学科", 10, row -> row.activity().subject()),
                Column.<ActivityRow>text("支援学校", 24, row -> row.pairing().supporting())
                        .sortedByJoined("supporting", PairingRows.BY_SUPPORTING),
                Column.<ActivityRow>text("受援学校", 24, row -> row.pairing().recipient())
                        .sortedByJoined("recipient", PairingRows.BY_RECIPIENT),
                Column.sheet("结对编号", 14, row -> row.pairing().id()),
                Column.<ActivityRow>of("时长", 10, row -> Cell.text(row.activity().hoursInWords()))
                        .onSheet(row -> row.activity().hours()),
                Column.sheet("地点", 24, row -> row.activity().where()),
                Column.sheet("年级", 10, row -> row.activity().grade()),
                Column.sheet("活动内容", 60, row -> row.activity().content()),
                Column.sheet("活动效果", 40, row -> row.activity().effect()),
                Column.sheet("支援学校参加人员", 30, row -> row.names(Side.SUPPORTING)),
                Column.sheet("受援学校参加人员", 30, row -> row.names(Side.RECIPIENT)),
                Column.sheet("情况说明", 30, row -> row.activity().remark()),
                Column.text("登记学校", 20, ActivityRow::recorder),
                Column.<ActivityRow>of(
                                "核对",
                                16,
                                row -> Cell.badge(
                                        row.activity().state().label(),
                                        row.activity().state().style()))
                        .sortedBy("state", "a.state"));
    }
}
