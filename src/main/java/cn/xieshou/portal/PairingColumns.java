package cn.xieshou.portal;

import cn.xieshou.pairing.PairingRows;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.pairing.Stage;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Order;
import java.util.List;
import java.util.Map;

/** The columns of the register of pairings. */
final class PairingColumns {

    private PairingColumns() {}

    /** @param programmes their names by code */
    static List<Column<PairingRow>> all(Map<String, String> programmes) {
        return List.of(
                Column.<PairingRow>of(
                                "编号",
                                14,
                                row -> Cell.all(
                                        Cell.link(
                                                "/pairings/" + row.it().id(),
                                                row.it().id()),
                                        Cell.clip(
                                                row.files(),
                                                PairingTab.DOCUMENTS.path(
                                                                row.it().id()) + "#files")))
                        .onSheet(row -> row.it().id())
                        .sortedBy("id", "p.id"),
                Column.<PairingRow>text("支援学校", 24, row -> row.it().supporting())
                        .sortedByJoined("supporting", PairingRows.BY_SUPPORTING),
                Column.<PairingRow>text("受援学校", 24, row -> row.it().recipient())
                        .sortedByJoined("recipient", PairingRows.BY_RECIPIENT),
                Column.sheet("帮扶范围", 18, row -> row.it().scope()),
                Column.<PairingRow>text("学段", 8, row -> row.it().level().label())
                        .styled("nobreak"),
                Column.text(
                        "帮扶项目",
                        36,
                        row -> programmes.getOrDefault(
                                row.it().programme(), row.it().programme())),
                Column.<PairingRow>of("阶段", 12, PairingColumns::stage)
                        .onSheet(PairingRow::standing)
                        .sortedBy("stage", Order.of("p.stage", List.of(Stage.values()))),
                Column.sheet("当前环节", 40, PairingRow::steps),
                Column.sheet("在谁手里", 40, PairingRow::holders),
                Column.screen("当前环节、在谁手里", PairingColumns::standing),
                Column.<PairingRow>of("结对日期", 12, row -> Cell.date(row.it().since()))
                        .sortedBy("since", "p.since"),
                Column.sheet("提前终止的原因", 40, PairingRow::cut));
    }

    private static Cell stage(PairingRow row) {
        return row.cut().isEmpty()
                ? Cell.badge(row.standing(), tone(row.it().stage()))
                : Cell.all(Cell.badge(row.standing(), "bad"), Cell.styled(row.cut(), "small-print typed"));
    }

    private static String tone(Stage stage) {
        return switch (stage) {
            case IMPLEMENTATION -> "done";
            case ENDED -> "";
            default -> "on";
        };
    }

    private static Cell standing(PairingRow row) {
        return Cell.lines(row.waiting().stream()
                .map(task -> Cell.all(
                        Cell.styled(task.name() + "：", "strong"),
                        Cell.styled(row.hands(task), ""),
                        Cell.waiting(task.createdAt()),
                        task.due() == null ? Cell.styled("", "") : Cell.left(task.due())))
                .toList());
    }
}
