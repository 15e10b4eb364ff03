package cn.xieshou.portal;

import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Table;
import cn.xieshou.workflow.OpenTask;
import java.util.ArrayList;
import java.util.List;

/** The columns of «我发起的», for its own page and the first page. */
final class MineColumns {

    /** More hands than that are counted: a round waits for every school at once. */
    private static final int NAMED = 3;

    private MineColumns() {}

    static List<Column<MineRow>> all() {
        return List.of(
                Column.<MineRow>of("提交时间", 18, row -> Cell.time(row.at())).sortedBy("at", "l.at"),
                Column.of("事项", 36, row -> matter(row.matter())),
                Column.of("提交了什么", 36, MineColumns::subject),
                Column.text("提交人", 12, MineRow::by),
                Column.of("现在到哪里", 60, MineColumns::now));
    }

    static Table<MineRow> screen(List<MineRow> rows) {
        return new Table<>(all(), rows);
    }

    private static Cell matter(Matters.Matter matter) {
        return matter.href().isEmpty() ? Cell.text(matter.title()) : Cell.name(matter.href(), matter.title());
    }

    private static Cell subject(MineRow row) {
        Cell subject = Cell.text(row.subject());
        return row.process().isEmpty() || row.subject().contains(row.process())
                ? subject
                : Cell.all(subject, Cell.styled(row.process(), "small-print"));
    }

    private static Cell now(MineRow row) {
        if (!row.open()) {
            return Cell.all(Cell.badge(row.cut() ? "已终止" : "已办结", row.cut() ? "" : "done"), Cell.date(row.endedAt()));
        }
        if (row.waiting().isEmpty()) {
            return Cell.all(Cell.badge("进行中", "on"), Cell.text("目前没有待办环节，到日期自动继续"));
        }
        List<Cell> lines = new ArrayList<>();
        row.waiting().stream().limit(NAMED).forEach(task -> lines.add(step(task, row)));
        if (row.waiting().size() > NAMED) {
            lines.add(Cell.text("等" + row.waiting().size() + "处"));
        }
        return Cell.lines(lines);
    }

    /** «审核年度工作方案：中教股 孙某 已等候3个工作日» */
    private static Cell step(OpenTask task, MineRow row) {
        return Cell.all(
                Cell.text(task.name() + "：" + row.held().getOrDefault(task.taskId(), "")),
                Cell.waiting(task.createdAt()));
    }
}
