package cn.xieshou.jointdocument.web;

import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import java.util.ArrayList;
import java.util.List;

/** The columns of the register of joint documents. */
final class JointDocumentColumns {

    private JointDocumentColumns() {}

    static List<Column<JointDocumentRow>> all() {
        return List.of(
                Column.<JointDocumentRow>of(
                                "文件",
                                30,
                                row -> Cell.name(
                                        row.document().path(), row.document().title()))
                        .sortedBy("title", "d.subject_key"),
                Column.<JointDocumentRow>text("支援学校", 24, row -> row.pairing().supporting())
                        .sortedByJoined("supporting", PairingRows.BY_SUPPORTING),
                Column.<JointDocumentRow>text("受援学校", 24, row -> row.pairing().recipient())
                        .sortedByJoined("recipient", PairingRows.BY_RECIPIENT),
                Column.sheet("结对编号", 14, row -> row.pairing().id()),
                Column.sheet("类别", 20, row -> row.document().kind().label()),
                Column.<JointDocumentRow>of("现行", 10, row -> Cell.text(row.current())),
                Column.<JointDocumentRow>of("施行日期", 14, row -> Cell.date(row.since()))
                        .sortedBy("since", "f.in_force_on"),
                Column.<JointDocumentRow>of("状态", 24, row -> Cell.all(badges(row)))
                        .onSheet(row -> standing(row)));
    }

    private static List<Cell> badges(JointDocumentRow row) {
        List<Cell> badges = new ArrayList<>();
        if (row.inForce() != null) {
            badges.add(Cell.badge("已生效", "done"));
        }
        if (row.openState() != null) {
            badges.add(Cell.badge(row.coming(), row.openState().style()));
        }
        return badges.isEmpty() ? List.of(Cell.badge("未定", "empty")) : badges;
    }

    private static String standing(JointDocumentRow row) {
        String now = row.inForce() == null ? "" : "已生效";
        String both = now + (now.isEmpty() || row.coming().isEmpty() ? "" : "；") + row.coming();
        return both.isEmpty() ? "未定" : both;
    }
}
