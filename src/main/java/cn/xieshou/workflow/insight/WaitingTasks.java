package cn.xieshou.workflow.insight;

import cn.xieshou.workflow.CandidateGroups;
import cn.xieshou.workflow.EngineColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All open tasks that are or will soon be due, page by page: three statements for each thousand tasks, where the engine's own
 * queries would need several for each task. Reads the engine's tables, as its manual describes them; writes nothing.
 */
@Component
public class WaitingTasks {

    private static final int PAGE = 1000;

    private static final String FACT = "(select v.TEXT_ from ACT_RU_VARIABLE v where v.EXECUTION_ID_ = t.PROC_INST_ID_"
            + " and v.TASK_ID_ is null and v.NAME_ = '%s')";

    private static final String DUE = "select t.ID_, t.NAME_, t.TASK_DEF_KEY_, t.PROC_DEF_ID_, t.ASSIGNEE_,"
            + " t.CREATE_TIME_, t.DUE_DATE_, e.BUSINESS_KEY_, "
            + FACT.formatted("programme") + " as PROGRAMME, "
            + FACT.formatted("section") + " as SECTION, "
            + FACT.formatted("supportingSchool") + " as SUPPORTING, "
            + FACT.formatted("recipientSchool") + " as RECIPIENT, d.KEY_ as PROCESS"
            + " from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_"
            + " join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_"
            + " where t.SUSPENSION_STATE_ = 1 and t.DUE_DATE_ < :before and t.ID_ > :after"
            + " order by t.ID_ fetch first :page rows only";

    private final JdbcClient jdbc;
    private final CandidateGroups candidates;
    private final DueRules rules;

    WaitingTasks(JdbcClient jdbc, CandidateGroups candidates, DueRules rules) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.rules = rules;
    }

    /** Hands out every open task that is due before {@code before}, at most a thousand at a time. */
    @Transactional(readOnly = true)
    public void dueBefore(Instant before, Consumer<List<WaitingTask>> reader) {
        Map<String, @Nullable String> known = new HashMap<>();
        String after = "";
        List<Row> page;
        do {
            page = page(before, after);
            if (!page.isEmpty()) {
                reader.accept(complete(page, known));
                after = page.get(page.size() - 1).id();
            }
        } while (page.size() == PAGE);
    }

    /** By process, the most overdue first; none of those that are due after {@code until}. */
    @Transactional(readOnly = true)
    public List<DueFigures> figures(Instant today, Instant tomorrow, Instant until) {
        return jdbc.sql("select d.NAME_, sum(case when t.DUE_DATE_ < :today then 1 else 0 end) as OVERDUE,"
                        + " sum(case when t.DUE_DATE_ >= :today and t.DUE_DATE_ < :tomorrow then 1 else 0 end) as DUE_TODAY,"
                        + " sum(case when t.DUE_DATE_ >= :tomorrow then 1 else 0 end) as SOON"
                        + " from ACT_RU_TASK t join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_"
                        + " where t.SUSPENSION_STATE_ = 1 and t.DUE_DATE_ < :until"
                        + " group by d.NAME_ order by OVERDUE desc, DUE_TODAY desc, SOON desc, d.NAME_")
                .param("today", Timestamp.from(today))
                .param("tomorrow", Timestamp.from(tomorrow))
                .param("until", Timestamp.from(until))
                .query((row, n) -> new DueFigures(
                        row.getString("NAME_"), row.getInt("OVERDUE"), row.getInt("DUE_TODAY"), row.getInt("SOON")))
                .list();
    }

    /** Which of these tasks are still open, each with its assignee, empty while nobody has taken it. */
    @Transactional(readOnly = true)
    public Map<String, String> stillOpen(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        Map<String, String> open = new HashMap<>();
        jdbc.sql("select ID_, ASSIGNEE_ from ACT_RU_TASK where SUSPENSION_STATE_ = 1 and ID_ in (:ids)")
                .param("ids", taskIds)
                .query(row -> {
                    String assignee = row.getString("ASSIGNEE_");
                    open.put(row.getString("ID_"), assignee == null ? "" : assignee);
                });
        return open;
    }

    private List<Row> page(Instant before, String after) {
        return jdbc.sql(DUE)
                .param("before", Timestamp.from(before))
                .param("after", after)
                .param("page", PAGE)
                .query(WaitingTasks::row)
                .list();
    }

    private List<WaitingTask> complete(List<Row> page, Map<String, @Nullable String> known) {
        Map<String, List<String>> groups = candidates.of(
                page.stream().filter(row -> row.assignee() == null).map(Row::id).toList());
        return page.stream()
                .map(row -> row.task(kind(row, known), groups.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private @Nullable String kind(Row row, Map<String, @Nullable String> known) {
        String key = row.definition() + " " + row.taskKey();
        if (!known.containsKey(key)) {
            known.put(key, rules.kind(row.definition(), row.taskKey()).orElse(null));
        }
        return known.get(key);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        String key = row.getString("BUSINESS_KEY_");
        return new Row(
                row.getString("ID_"),
                row.getString("NAME_"),
                row.getString("TASK_DEF_KEY_"),
                row.getString("PROC_DEF_ID_"),
                row.getString("ASSIGNEE_"),
                EngineColumns.instant(row, "CREATE_TIME_"),
                EngineColumns.instant(row, "DUE_DATE_"),
                row.getString("PROCESS"),
                key == null ? "" : key,
                row.getString("PROGRAMME"),
                row.getString("SECTION"),
                row.getString("SUPPORTING"),
                row.getString("RECIPIENT"));
    }

    private record Row(
            String id,
            String name,
            String taskKey,
            String definition,
            @Nullable String assignee,
            Instant createdAt,
            Instant due,
            String processKey,
            String businessKey,
            @Nullable String programme,
            @Nullable String section,
            @Nullable String supportingSchool,
            @Nullable String recipientSchool) {

        WaitingTask task(@Nullable String dueKind, List<String> groups) {
            return new WaitingTask(
                    id,
                    name,
                    dueKind,
                    processKey,
                    businessKey,
                    createdAt,
                    due,
                    assignee,
                    groups,
                    programme,
                    section,
                    supportingSchool,
                    recipientSchool);
        }
    }
}
