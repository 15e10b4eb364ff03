package cn.xieshou.portal;

import cn.xieshou.page.PageAddress;
import cn.xieshou.preference.OpensIn;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The tables of the first page: what waits for me, what my school owes, what I typed, what I did. */
final class HomeColumns {

    private HomeColumns() {}

    /**
     * «待我办理»
     *
     * @param drafted tasks for which I have typed something already
     * @param first where my tasks open when I click 办理; the other place is one click away too
     */
    static Table<ToDo> mine(List<ToDo> tasks, Set<String> drafted, OpensIn first) {
        return new Table<>(
                List.of(
                        Column.<ToDo>screen("期限", task -> Cell.due(task.due())),
                        Column.<ToDo>screen("事项", task -> matter(task.matter())),
                        Column.<ToDo>screen(
                                "环节",
                                task -> Cell.all(
                                        step(task, drafted.contains(task.taskId())),
                                        Cell.clip(task.files(), "/tasks/" + task.taskId() + "#earlier-files"))),
                        Column.<ToDo>screen("在谁手里", task -> Cell.all(hands(task))),
                        Column.<ToDo>screen("", task -> action(task, first))),
                tasks);
    }

    /** «待办事项», all of them. */
    static List<Column<TodoRow>> toDo() {
        return List.of(
                Column.<TodoRow>screen("期限", row -> of(row, task -> Cell.due(task.due()))),
                Column.<TodoRow>screen("事项", row -> of(row, task -> matter(task.matter()))),
                Column.<TodoRow>screen("环节", row -> row.it() == null ? Cell.text(row.step()) : step(row.it(), false)),
                Column.<TodoRow>screen("在谁手里", row -> of(row, task -> Cell.all(hands(task)))),
                Column.<TodoRow>screen(
                        "操作", row -> row.it() == null ? Cell.text("刚刚办理完") : action(row.it(), row.first())));
    }

    /** Nothing of a step that somebody did while the page was made. */
    private static Cell of(TodoRow row, Function<ToDo, Cell> cell) {
        ToDo task = row.it();
        return task == null ? Cell.NOTHING : cell.apply(task);
    }

    /** «学校待办» */
    static Table<ToDo> owed(List<ToDo> tasks) {
        return new Table<>(
                List.of(
                        Column.<ToDo>screen("期限", task -> Cell.due(task.due())),
                        Column.<ToDo>screen("事项", task -> matter(task.matter())),
                        Column.<ToDo>screen("环节", task -> step(task, false)),
                        Column.<ToDo>screen(
                                "在谁手里", task -> Cell.all(Cell.text(task.hands()), Cell.waiting(task.since())))),
                tasks);
    }

    /** «草稿» */
    static Table<KeptDraft> drafts(List<KeptDraft> drafts) {
        return new Table<>(
                List.of(
                        Column.<KeptDraft>screen("保存时间", it -> Cell.time(it.savedAt())),
                        Column.<KeptDraft>screen("事项", it -> matter(it.matter())),
                        Column.<KeptDraft>screen("环节", it -> Cell.all(Cell.bold(it.step()), small(it.process()))),
                        Column.screen("操作", HomeColumns::goOn)),
                drafts);
    }

    private static Cell goOn(KeptDraft it) {
        String what = it.matter().title() + "，" + it.step();
        return it.mine()
                ? Cell.action("/go/" + it.taskId(), "继续填写", "继续填写：" + what)
                : Cell.all(
                        Cell.text(it.standing() + "，可"),
                        Cell.link("/drafts/" + it.taskId(), "查看您写的内容", "查看您写的内容：" + what));
    }

    /** «我经手的» */
    static Table<MyMatters.Done> done(List<MyMatters.Done> deeds) {
        return new Table<>(
                List.of(
                        Column.<MyMatters.Done>screen(
                                "时间", it -> Cell.time(it.last().at())),
                        Column.<MyMatters.Done>screen("事项", it -> Cell.all(matter(it.matter()), small(it.process()))),
                        Column.screen("我做了什么", HomeColumns::deed),
                        Column.<MyMatters.Done>screen(
                                "现在到哪里", it -> Cell.text(it.now().isEmpty() ? "目前没有待办环节" : it.now()))),
                deeds);
    }

    /** «已办事项» */
    static List<Column<DoneRow>> allDone() {
        return List.of(
                Column.<DoneRow>of("时间", 18, row -> Cell.time(row.at())).sortedBy("at", "l.at"),
                Column.of("事项", 36, row -> matter(row.matter())),
                Column.text("流程", 24, DoneRow::process),
                Column.text("我做了什么", 36, DoneRow::deed),
                Column.<DoneRow>text("写了什么", 48, DoneRow::opinion).styled("typed"));
    }

    private static Cell matter(Matters.Matter matter) {
        return matter.href().isEmpty() ? Cell.text(matter.title()) : Cell.name(matter.href(), matter.title());
    }

    private static Cell step(ToDo task, boolean drafted) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.bold(task.step()), small(task.process())));
        if (drafted) {
            cells.add(Cell.badge("草稿", ""));
        }
        if (!task.returnedWords().isEmpty()) {
            cells.add(Cell.badge("被退回", "bad"));
            cells.add(Cell.styled(task.returnedWords(), "returned-words"));
        }
        if (task.askedBy() != null) {
            cells.add(Cell.badge(task.askedBy() + " 征求您的意见", "warn"));
        }
        return Cell.all(cells);
    }

    private static List<Cell> hands(ToDo task) {
        return task.mine()
                ? List.of(Cell.badge("我", "on"), Cell.waiting(task.since()))
                : List.of(Cell.badge("本部门", ""), Cell.text(task.hands()), Cell.waiting(task.since()));
    }

    private static Cell action(ToDo task, OpensIn first) {
        String what = task.matter().title() + "，" + task.step();
        Cell open = Cell.action("/go/" + task.taskId(), "办理", "办理：" + what);
        OpensIn second = first == OpensIn.PORTAL ? OpensIn.TASKLIST : OpensIn.PORTAL;
        String other = PageAddress.of("/go/" + task.taskId(), "in", second == OpensIn.PORTAL ? "page" : "tasklist");
        Cell there = Cell.link(other, second.label(), "在" + second.label() + "中办理：" + what);
        return task.mine()
                ? Cell.all(open, there)
                : Cell.all(open, there, Cell.button("/tasks/" + task.taskId() + "/claim", "认领", "认领：" + what));
    }

    private static Cell deed(MyMatters.Done it) {
        String step = it.last().step();
        return Cell.text(it.last().act().label() + (step.isEmpty() ? "" : " · " + step));
    }

    private static Cell small(String text) {
        return Cell.styled(text, "small-print");
    }
}
