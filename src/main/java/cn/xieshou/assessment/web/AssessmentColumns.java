package cn.xieshou.assessment.web;

import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import java.util.List;

/** The columns of the register of final assessments. */
final class AssessmentColumns {

    private AssessmentColumns() {}

    static List<Column<AssessmentRow>> all() {
        return List.of(
                Column.<AssessmentRow>of(
                                "结对学校",
                                36,
                                row -> Cell.name(row.path(), row.pairing().title()))
                        .onSheet(row -> row.pairing().title())
                        .sortedByJoined("pairing", PairingRows.BY_SUPPORTING),
                Column.<AssessmentRow>of("评估", 26, row -> Cell.text(row.one().label()))
                        .sortedBy("year", "a.school_year"),
                Column.<AssessmentRow>of("统计截止", 14, row -> Cell.date(row.one().cutoff()))
                        .onSheet(row -> row.one().cutoff()),
                Column.<AssessmentRow>of("支援学校等次", 14, row -> AssessmentRow.grade(row.supporting())),
                Column.<AssessmentRow>of("受援学校等次", 14, row -> AssessmentRow.grade(row.recipient())),
                Column.<AssessmentRow>sheet("结对编号", 14, row -> row.one().pairingId()),
                Column.<AssessmentRow>of(
                                "状态",
                                20,
                                row -> Cell.badge(
                                        row.one().state().label(),
                                        row.one().state().style()))
                        .sortedBy("state", "a.state"));
    }
}
