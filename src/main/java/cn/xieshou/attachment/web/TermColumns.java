package cn.xieshou.attachment.web;

import cn.xieshou.attachment.AttachmentState;
import cn.xieshou.attachment.TermRow;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Order;
import java.util.List;

/** The columns of the register of a term. */
final class TermColumns {

    private TermColumns() {}

    static List<Column<TermRow>> all() {
        return List.of(
                Column.<TermRow>of(
                                "编号",
                                14,
                                row -> Cell.all(
                                        Cell.link(row.path(), row.key().pairingId()),
                                        Cell.clip(row.files(), row.path() + "#files")))
                        .onSheet(row -> row.key().pairingId())
                        .sortedBy("id", "p.id"),
                Column.<TermRow>text("支援学校", 24, TermRow::supporting)
                        .sortedByJoined("supporting", PairingRows.BY_SUPPORTING),
                Column.<TermRow>text("受援学校", 24, TermRow::recipient)
                        .sortedByJoined("recipient", PairingRows.BY_RECIPIENT),
                Column.sheet("学期", 28, row -> row.key().label()),
                Column.<TermRow>of("状态", 20, row -> Cell.badge(row.state(), row.style()))
                        .sortedBy(
                                "state",
                                "coalesce(" + Order.of("a.state", List.of(AttachmentState.values())) + ", -1)"),
                Column.text("挂职干部", 20, TermRow::cadres),
                Column.sheet("指导干部", 14, TermRow::mentor),
                Column.screen("进度", row -> Cell.text(row.sentence())),
                Column.sheet("已挂职天数", 12, row -> row.progress().days()),
                Column.sheet("还差天数", 12, row -> row.progress().missingDays()),
                Column.<TermRow>of("指导到校", 14, row -> Cell.text(row.progress().visits() + "次"))
                        .onSheet(row -> row.progress().visits()),
                Column.<TermRow>of("已签收心得", 12, row -> Cell.text(row.progress().reports() + "份"))
                        .onSheet(row -> row.progress().reports()),
                Column.sheet("待确认记录", 12, row -> row.progress().pending()),
                Column.sheet("认定日期", 12, TermRow::decidedOn));
    }
}
