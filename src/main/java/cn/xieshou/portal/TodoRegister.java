package cn.xieshou.portal;

import cn.xieshou.pairing.PairingRows;
import cn.xieshou.preference.OpensIn;
import cn.xieshou.preference.Preferences;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything that waits for the reader: what was returned first, then the earliest due. The first page shows its beginning. */
@Component
class TodoRegister implements Register<TodoRow> {

    private static final String COLUMNS =
            "t.ID_ as task_id, t.NAME_ as step, d.NAME_ as process, e.BUSINESS_KEY_ as matter";

    private static final String FROM = "ACT_RU_TASK t left join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_"
            + " left join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_ left join pairing p on p.id = e.BUSINESS_KEY_"
            + PairingRows.SCHOOLS;

    private final MatterWords words;
    private final Worklist worklist;
    private final ToDos toDos;
    private final Preferences preferences;
    private final Viewer viewer;

    TodoRegister(MatterWords words, Worklist worklist, ToDos toDos, Preferences preferences, Viewer viewer) {
        this.words = words;
        this.worklist = worklist;
        this.toDos = toDos;
        this.preferences = preferences;
        this.viewer = viewer;
    }

    @Override
    public String path() {
        return "/todo";
    }

    @Override
    public String title() {
        return "待办事项";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                words.process("d.KEY_"),
                Filter.choice(
                        "returned",
                        "来由",
                        "全部",
                        List.of(new Choice("yes", "被退回的"), new Choice("no", "新收到的")),
                        choice ->
                                Condition.of(choice.equals("yes") ? TodoOrder.RETURNED : "not " + TodoOrder.RETURNED)),
                Filter.text("q", "事项、环节或流程", this::saying));
    }

    @Override
    public List<Column<TodoRow>> columns() {
        return HomeColumns.toDo();
    }

    @Override
    public RowQuery<TodoRow> query(String account, Asked asked) {
        return new RowQuery<>(COLUMNS, FROM, TodoOrder.waitsFor(account), TodoOrder.SQL, (row, n) -> row(row))
                .keyed("t.ID_");
    }

    @Override
    public List<TodoRow> complete(List<TodoRow> rows) {
        String account = viewer.account();
        Map<String, OpenTask> open =
                worklist.find(rows.stream().map(TodoRow::taskId).toList());
        Map<String, ToDo> told = toDos.of(List.copyOf(open.values()), account).stream()
                .collect(Collectors.toMap(ToDo::taskId, it -> it));
        OpensIn first = preferences.opensIn(account);
        return rows.stream().map(row -> row.with(told.get(row.taskId()), first)).toList();
    }

    private Condition saying(String typed) {
        return words.called("e.BUSINESS_KEY_", typed)
                .or(Likeness.written("t.NAME_", "step", typed))
                .or(words.processCalled("t.PROC_DEF_ID_", typed));
    }

    private static TodoRow row(ResultSet row) throws SQLException {
        return new TodoRow(
                row.getString("task_id"),
                row.getString("step"),
                row.getString("process"),
                Objects.requireNonNullElse(row.getString("matter"), ""),
                null,
                OpensIn.PORTAL);
    }
}
