package cn.xieshou.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open tasks for pages that show many, each with its case and what that is called in one statement: the engine's own queries are
 * put together anew every time, a third of the processor's time of a first page. Reads the engine's tables, as its manual
 * describes them; whoever asks limits itself to what the reader may see.
 */
@Component
class OpenTaskRows {

    private static final String FROM =
            "select t.ID_, t.PROC_INST_ID_, t.PROC_DEF_ID_, t.TASK_DEF_KEY_, t.NAME_, t.CREATE_TIME_,"
                    + " t.DUE_DATE_, t.ASSIGNEE_, t.OWNER_, e.BUSINESS_KEY_, d.KEY_, d.NAME_ as PROCESS_NAME"
                    + " from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_"
                    + " join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_ where ";

    private static final String ACTIVE = " and t.SUSPENSION_STATE_ = 1";

    private static final String BY_DUE_IN_SQL =
            " order by case when t.DUE_DATE_ is null then 1 else 0 end, t.DUE_DATE_, t.CREATE_TIME_, t.ID_ limit ";

    static final Comparator<OpenTask> BY_DUE = Comparator.comparing(
                    OpenTask::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(OpenTask::createdAt)
            .thenComparing(OpenTask::taskId);

    private final JdbcClient jdbc;
    private final CandidateGroups candidates;

    OpenTaskRows(JdbcClient jdbc, CandidateGroups candidates) {
        this.jdbc = jdbc;
        this.candidates = candidates;
    }

    /** Those with these ids, suspended or not, with the groups that may or might have taken them; earliest due first, as all that follow. */
    List<OpenTask> withIds(Collection<String> ids) {
        List<OpenTask> found = read("t.ID_ in (:those)", ids);
        return withGroups(found, found);
    }

    /** What these accounts have in hand, at most {@code most}. */
    List<OpenTask> inHandsOf(Collection<String> accounts, int most) {
        return read("t.ASSIGNEE_ in (:those)" + ACTIVE + BY_DUE_IN_SQL + most, accounts);
    }

    /** What nobody has in hand and these groups may take, at most {@code most}. */
    List<OpenTask> freeFor(Collection<String> groups, int most) {
        return unclaimedWithGroups(read(
                "t.ASSIGNEE_ is null and t.ID_ in (select TASK_ID_ from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate'"
                        + " and GROUP_ID_ in (:those))" + ACTIVE + BY_DUE_IN_SQL + most,
                groups));
    }

    List<OpenTask> ofInstances(Collection<String> instances) {
        return unclaimedWithGroups(read("t.PROC_INST_ID_ in (:those)" + ACTIVE, instances));
    }

    List<OpenTask> ofMatters(Collection<String> businessKeys) {
        return unclaimedWithGroups(read("e.BUSINESS_KEY_ in (:those)" + ACTIVE, businessKeys));
    }

    private List<OpenTask> read(String condition, Collection<String> those) {
        return those.isEmpty()
                ? List.of()
                : jdbc.sql(FROM + condition).param("those", those).query((row, n) -> task(row)).list().stream()
                        .sorted(BY_DUE)
                        .toList();
    }

    private List<OpenTask> unclaimedWithGroups(List<OpenTask> tasks) {
        return withGroups(tasks, tasks.stream().filter(OpenTask::isUnclaimed).toList());
    }

    /** @param asked whose groups are looked for */
    private List<OpenTask> withGroups(List<OpenTask> tasks, List<OpenTask> asked) {
        Map<String, List<String>> groups =
                candidates.of(asked.stream().map(OpenTask::taskId).toList());
        return tasks.stream()
                .map(task -> task.forGroups(groups.getOrDefault(task.taskId(), List.of())))
                .toList();
    }

    private static OpenTask task(ResultSet row) throws SQLException {
        return new OpenTask(
                row.getString("ID_"),
                row.getString("PROC_INST_ID_"),
                row.getString("PROC_DEF_ID_"),
                row.getString("TASK_DEF_KEY_"),
                row.getString("NAME_"),
                row.getString("KEY_"),
                row.getString("PROCESS_NAME"),
                Objects.requireNonNullElse(row.getString("BUSINESS_KEY_"), ""),
                EngineColumns.instant(row, "CREATE_TIME_"),
                EngineColumns.instantOrNull(row, "DUE_DATE_"),
                row.getString("ASSIGNEE_"),
                row.getString("OWNER_"),
                List.of());
    }
}
