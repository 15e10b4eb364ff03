package cn.xieshou.accountability;

import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import java.util.List;

/** The columns of the register of steps that wait. */
final class StepColumns {

    private StepColumns() {}

    static List<Column<StepRow>> all() {
        return List.of(
                Column.<StepRow>of("期限", 14, row -> row.due() == null ? Cell.NOTHING : Cell.due(row.due()))
                        .onSheet(StepRow::due)
                        .sortedBy("due", "t.DUE_DATE_"),
                Column.<StepRow>of(
                                "事项",
                                36,
                                row -> row.href().isEmpty()
                                        ? Cell.text(row.title())
                                        : Cell.name(row.href(), row.title()))
                        .onSheet(StepRow::title),
                Column.text("流程", 20, StepRow::process),
                Column.text("环节", 24, StepRow::step),
                Column.text("在谁手里", 28, row -> row.unit() + (row.holder().isEmpty() ? "" : " " + row.holder())),
                Column.<StepRow>of("收到", 14, row -> Cell.waiting(row.since()))
                        .onSheet(StepRow::since)
                        .sortedBy("since", "t.CREATE_TIME_"));
    }
}
