package cn.xieshou.evaluation.web;

import cn.xieshou.evaluation.Grade;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import java.util.List;

/** The columns of the register of evaluations. */
final class EvaluationColumns {

    private EvaluationColumns() {}

    static List<Column<EvaluationRow>> all() {
        return List.of(
                Column.<EvaluationRow>of(
                                "结对学校",
                                36,
                                row -> Cell.name(row.path(), row.pairing().title()))
                        .onSheet(row -> row.pairing().title())
                        .sortedByJoined("pairing", PairingRows.BY_SUPPORTING),
                Column.<EvaluationRow>of(
                                "学期", 26, row -> Cell.text(row.one().key().label()))
                        .sortedBy("term", "e.term"),
                Column.<EvaluationRow>of("统计截止", 14, row -> Cell.date(row.one().cutoff()))
                        .onSheet(row -> row.one().cutoff()),
                Column.text("没有达到", 10, EvaluationRow::gaps),
                Column.text("平均分", 10, EvaluationRow::points),
                Column.<EvaluationRow>of("等次", 10, EvaluationColumns::grade).sortedBy("grade", "e.grade"),
                Column.<EvaluationRow>sheet("另行评定的理由", 40, row -> row.one().departure()),
                Column.<EvaluationRow>sheet("归口股室意见", 40, row -> row.one().opinion()),
                Column.<EvaluationRow>sheet("下学期调整", 40, row -> row.one().adjustment()),
                Column.<EvaluationRow>sheet("结对编号", 14, row -> row.one().pairingId()),
                Column.<EvaluationRow>of(
                                "状态",
                                20,
                                row -> Cell.badge(
                                        row.one().state().label(),
                                        row.one().state().style()))
                        .sortedBy("state", "e.state"));
    }

    private static Cell grade(EvaluationRow row) {
        Grade grade = row.grade();
        return grade == null ? Cell.text("") : Cell.badge(grade.label(), grade.style());
    }
}
