package cn.xieshou.quota.web;

import cn.xieshou.pairing.PairingRows;
import cn.xieshou.quota.PairingsBehind;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.shared.Side;
import java.util.List;

/** The columns of both registers. */
final class QuotaColumns {

    private QuotaColumns() {}

    static List<Column<QuotaActivity>> activities() {
        return List.of(
                Column.<QuotaActivity>of(
                                "日期", 12, row -> Cell.date(row.activity().heldOn()))
                        .onSheet(row -> row.activity().heldOn())
                        .sortedBy("day", "a.held_on"),
                Column.<QuotaActivity>of(
                                "活动",
                                36,
                                row -> Cell.name(row.path(), row.activity().topic()))
                        .onSheet(row -> row.activity().topic()),
                Column.text("类型", 20, QuotaActivity::type),
                Column.text("学科", 10, row -> row.activity().subject()),
                Column.<QuotaActivity>text("支援学校", 24, row -> row.pairing().supporting())
                        .sortedByJoined("supporting", PairingRows.BY_SUPPORTING),
                Column.<QuotaActivity>text("受援学校", 24, row -> row.pairing().recipient())
                        .sortedByJoined("recipient", PairingRows.BY_RECIPIENT),
                Column.sheet("结对编号", 14, row -> row.pairing().id()),
                Column.text("支援学校参加人员", 24, row -> row.names(Side.SUPPORTING)),
                Column.text("受援学校参加人员", 24, row -> row.names(Side.RECIPIENT)),
                Column.<QuotaActivity>of("计入", 10, QuotaColumns::counts),
                Column.text("不计入的原因", 30, QuotaActivity::reason));
    }

    static List<Column<QuotaPairing>> pairings() {
        return List.of(
                Column.<QuotaPairing>of(
                                "支援学校",
                                24,
                                row -> Cell.name(row.path(), row.pairing().supporting()))
                        .sortedByJoined("supporting", PairingRows.BY_SUPPORTING),
                Column.<QuotaPairing>text("受援学校", 24, row -> row.pairing().recipient())
                        .sortedByJoined("recipient", PairingRows.BY_RECIPIENT),
                Column.sheet("结对编号", 14, row -> row.pairing().id()),
                Column.<QuotaPairing>of("已计入 / 要求", 16, QuotaColumns::share).onSheet(QuotaPairing::share),
                Column.<QuotaPairing>of("是否达到", 12, QuotaColumns::met),
                Column.<QuotaPairing>number("还差", 8, QuotaPairing::missing).sortedBy("missing", PairingsBehind.MISSING),
                Column.<QuotaPairing>number("待对方核对", 12, QuotaPairing::waiting)
                        .sortedBy("waiting", "coalesce(c.waiting, 0)"),
                Column.number("其他不计入", 12, QuotaPairing::others));
    }

    private static Cell share(QuotaPairing row) {
        return Cell.all(
                Cell.link(row.activities(), row.share(), spoken(row)),
                Cell.bar(row.percent(), row.share() + "，" + row.percent() + "%"));
    }

    private static String spoken(QuotaPairing row) {
        return row.pairing().title() + "：" + row.share() + "，查看活动";
    }

    private static Cell met(QuotaPairing row) {
        return row.met() ? Cell.badge("已达到", "done") : Cell.badge("未达到", row.amount() == 0 ? "bad" : "warn");
    }

    private static Cell counts(QuotaActivity row) {
        return row.counts() ? Cell.badge("计入", "done") : Cell.badge("不计入", "warn");
    }
}
