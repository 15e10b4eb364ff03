package cn.xieshou.matter;

import cn.xieshou.matter.Actors.Actor;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.TaskRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The opinion trail of every matter: who did what when, and what they said. Lines are added, never changed. */
@Component
@Transactional
public class Trail {

    /** Actor of what the calendar or the system does by itself. */
    public static final String SYSTEM = "";

    private static final String FORMS = "forms of case";
    private static final int LONGEST_DETAIL = 1000;
    private static final String INSERT = """
            insert into trail_line (matter_key, at, actor, actor_name, actor_role, actor_school, on_behalf_of,
                                    act, step, detail, opinion, task_id, process_instance_id)
            values (:matter, :at, :actor, :name, :role, :school, :behalf,
                    :act, :step, :detail, :opinion, :task, :instance)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Actors actors;
    private final CurrentSubmission submission;
    private final TaskHistory history;

    Trail(JdbcClient jdbc, Clock clock, Actors actors, CurrentSubmission submission, TaskHistory history) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actors = actors;
        this.submission = submission;
        this.history = history;
    }

    /**
     * Adds a line, in the caller's transaction. In a task form's submission of a deputy it says for whom.
     *
     * @param matterKey business key
     * @param actor account name or {@link #SYSTEM}
     * @param step the task's name («签署结对帮扶协议») or what it is about («《结对帮扶协议》»)
     * @param opinion what the actor wrote, null or blank if nothing
     */
    public void add(String matterKey, String actor, Act act, String step, @Nullable String opinion) {
        add(matterKey, actor, act, step, opinion, null);
    }

    /** As above, with whom or what else it concerns: «编号 2026-003», names of those asked. */
    public void add(
            String matterKey, String actor, Act act, String step, @Nullable String opinion, @Nullable String detail) {
        Actor who = actor.equals(SYSTEM) ? Actor.NOBODY : actors.of(actor);
        Optional<TaskRef> task = submission.by(actor, matterKey);
        jdbc.sql(INSERT)
                .param("matter", matterKey)
                .param("at", Columns.time(clock.instant()))
                .param("actor", actor)
                .param("name", who.name())
                .param("role", who.role())
                .param("school", who.school())
                .param("behalf", task.flatMap(this::principal).orElse(""))
                .param("act", act.name())
                .param("step", step)
                .param("detail", shortened(Text.clean(detail)))
                .param("opinion", Text.clean(opinion))
                .param("task", task.map(TaskRef::taskId).orElse(null))
                .param("instance", task.map(TaskRef::processInstanceId).orElse(null))
                .update();
        task.ifPresent(done -> {
            ReadOnce.forget("last form", done.processInstanceId());
            ReadOnce.forget(FORMS, done.processInstanceId());
        });
    }

    /** The lines of a matter, oldest first. */
    @Transactional(readOnly = true)
    public List<TrailLine> of(String matterKey) {
        return jdbc.sql("select * from trail_line where matter_key = :matter order by id")
                .param("matter", matterKey)
                .query(Trail::line)
                .list();
    }

    /** What {@code actor} did since then in all matters, newest first, at most 200 lines. */
    @Transactional(readOnly = true)
    public List<TrailLine> doneBy(String actor, Instant since) {
        return jdbc.sql("select l.* from (select id as line from trail_line where actor = :actor and at >= :since"
                        + " order by at desc, id desc fetch first 200 rows only) few"
                        + " join trail_line l on l.id = few.line order by l.at desc, l.id desc")
                .param("actor", actor)
                .param("since", Columns.time(since))
                .query(Trail::line)
                .list();
    }

    /** What forms did in these cases, oldest first. */
    List<TrailLine> formsOf(Collection<String> processInstances) {
        return processInstances.isEmpty()
                ? List.of()
                : ReadOnce.all(FORMS, processInstances, this::readForms).values().stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(TrailLine::id))
                        .toList();
    }

    private Map<String, List<TrailLine>> readForms(Collection<String> processInstances) {
        return jdbc
                .sql("select * from trail_line where process_instance_id in (:instances) order by id")
                .param("instances", processInstances)
                .query(Trail::line)
                .stream()
                .collect(Collectors.groupingBy(line -> String.valueOf(line.processInstanceId())));
    }

    /** Of one case, where they were read with something else. */
    void alreadyRead(String processInstance, List<TrailLine> lines) {
        ReadOnce.all(FORMS, List.of(processInstance), instances -> Map.of(processInstance, lines));
    }

    /** What was done by the form of a task; several lines where it did several things. */
    @Transactional(readOnly = true)
    public List<TrailLine> ofTask(String taskId) {
        return jdbc.sql("select * from trail_line where task_id = :task order by id")
                .param("task", taskId)
                .query(Trail::line)
                .list();
    }

    /** What was done last by somebody's form in an instance of a process. */
    Optional<TrailLine> lastForm(String processInstanceId) {
        return ReadOnce.of("last form", processInstanceId, () -> jdbc.sql(
                        "select * from trail_line where process_instance_id = :instance"
                                + " order by id desc fetch first 1 rows only")
                .param("instance", processInstanceId)
                .query(Trail::line)
                .optional());
    }

    private Optional<String> principal(TaskRef task) {
        return history.principalBehind(task.taskId(), task.actor()).map(actors::nameOf);
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL - 1) + "…";
    }

    /** Reads a row of the trail, for lists across matters. */
    public static TrailLine line(ResultSet row, int number) throws SQLException {
        return new TrailLine(
                row.getLong("id"),
                row.getString("matter_key"),
                Columns.instant(row, "at"),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("actor_role"),
                row.getString("actor_school"),
                row.getString("on_behalf_of"),
                Columns.one(row, "act", Act.class),
                row.getString("step"),
                row.getString("detail"),
                row.getString("opinion"),
                row.getString("process_instance_id"));
    }
}
