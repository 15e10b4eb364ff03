package cn.xieshou.portal;

import cn.xieshou.directory.Callings.Titled;
import cn.xieshou.directory.Role;
import cn.xieshou.draft.Drafts;
import cn.xieshou.shared.Columns;
import cn.xieshou.workflow.form.FormAnswer;
import cn.xieshou.workflow.form.FormAnswers;
import cn.xieshou.workflow.gate.TaskForms;
import cn.xieshou.workflow.insight.KnownTask;
import cn.xieshou.workflow.insight.TaskRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own drafts with what became of their steps; asks once for all of them, and once for what their matters are called. */
@Service
@Transactional(readOnly = true)
class MyDrafts {

    private static final String SQL = "select d.task_id, d.saved_at, " + TaskRows.COLUMNS
            + ", n.name as holder_name, n.role as holder_role, s.name as holder_school from task_draft d"
            + TaskRows.joined("d.task_id")
            + " left join person n on n.account = h.ASSIGNEE_ left join school s on s.code = n.school_code"
            + " where d.account = :reader";

    /** More than fits a page. */
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Matters matters;
    private final Drafts drafts;
    private final TaskForms forms;

    MyDrafts(JdbcClient jdbc, Matters matters, Drafts drafts, TaskForms forms) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.drafts = drafts;
        this.forms = forms;
    }

    /** The newest first. */
    List<KeptDraft> of(String account) {
        List<Row> rows = jdbc.sql(SQL + " order by d.saved_at desc, d.task_id fetch first " + MOST + " rows only")
                .param("reader", account)
                .query((row, n) -> row(row))
                .list();
        Map<String, Matters.Matter> about =
                matters.of(rows.stream().map(Row::matter).toList());
        return rows.stream()
                .map(row -> row.kept(Objects.requireNonNull(about.get(row.matter())), account))
                .toList();
    }

    /** One of them, empty also if it is somebody else's. */
    Optional<KeptDraft> find(String taskId, String account) {
        return row(taskId, account).map(row -> row.kept(matters.of(row.matter()), account));
    }

    /** What is in it, with the labels of the form where that can still be read. */
    List<FormAnswer> answers(String taskId, String account) {
        Map<String, Object> typed =
                drafts.find(taskId, account).map(Drafts.Draft::values).orElse(Map.of());
        List<FormAnswer> told = row(taskId, account)
                .flatMap(row -> Optional.ofNullable(row.task()))
                .map(task -> forms.answers(task.definitionId(), task.taskKey(), typed))
                .orElse(List.of());
        return told.isEmpty() ? FormAnswers.bare(typed) : told;
    }

    private Optional<Row> row(String taskId, String account) {
        return jdbc.sql(SQL + " and d.task_id = :task")
                .param("reader", account)
                .param("task", taskId)
                .query((row, n) -> row(row))
                .optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        KnownTask task = TaskRows.of(row).orElse(null);
        Role role = Columns.oneOrNull(row, "holder_role", Role.class);
        String holder = role == null
                ? row.getString("holder")
                : new Titled(row.getString("holder_name"), role, row.getString("holder_school")).title();
        return new Row(row.getString("task_id"), Columns.instant(row, "saved_at"), task, holder);
    }

    private record Row(
            String taskId,
            Instant savedAt,
            @Nullable KnownTask task,
            @Nullable String holder) {

        String matter() {
            return task == null ? "" : task.businessKey();
        }

        KeptDraft kept(Matters.Matter about, String account) {
            return task == null
                    ? new KeptDraft(taskId, savedAt, about, "已经结束的环节", "", false, "这一环节已经结束")
                    : new KeptDraft(
                            taskId,
                            savedAt,
                            about,
                            task.name(),
                            task.processName(),
                            task.isFor(account),
                            standing(task));
        }

        private String standing(KnownTask task) {
            if (task.open()) {
                return holder == null ? "现在待其他人认领" : "现由" + holder + "办理";
            }
            return task.completed() && holder != null ? "已由" + holder + "办理" : "这一环节已经结束";
        }
    }
}
