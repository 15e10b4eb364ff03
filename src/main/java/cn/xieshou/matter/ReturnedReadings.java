package cn.xieshou.matter;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.workflow.TaskRef;
import cn.xieshou.workflow.form.Comeback;
import cn.xieshou.workflow.form.ReadPart;
import cn.xieshou.workflow.gate.SentBack;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was read when a case was sent back, the last time only, as long as the case is open. */
@Component
@Transactional
class ReturnedReadings implements SentBack {

    private static final TypeReference<List<ReadPart>> PARTS = new TypeReference<>() {};

    /** Only what the records hold is kept, and what a later version no longer knows is left out: a page is not to fail for it. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String OF_PLACE = " where process_instance_id = :instance and place = :place";

    private final JdbcClient jdbc;
    private final Trail trail;

    ReturnedReadings(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Override
    public void keep(TaskRef task, String place, List<ReadPart> read) {
        jdbc.sql("delete from returned_reading" + OF_PLACE)
                .param("instance", task.processInstanceId())
                .param("place", place)
                .update();
        jdbc.sql("insert into returned_reading (process_instance_id, place, trail_line, content, answered,"
                        + " unchanged_reason) select :instance, :place, max(id), :content, false, '' from trail_line"
                        + " where task_id = :task and act in ('RETURNED', 'DISPUTED') having count(*) > 0")
                .param("instance", task.processInstanceId())
                .param("place", place)
                .param("content", text(read))
                .param("task", task.taskId())
                .update();
    }

    /** A line of the trail, with what was read at the return that it tells of, if that is the last one of its place. */
    private record Kept(TrailLine line, @Nullable String place, Comeback comeback) {}

    @Override
    @Transactional(readOnly = true)
    public Optional<Comeback> last(TaskRef task, String place) {
        List<Kept> kept = ReadOnce.of("returned readings", task.processInstanceId(), () -> read(task));
        // The page asks for the lines too: whether a return brought the task.
        trail.alreadyRead(
                task.processInstanceId(),
                kept.stream().map(Kept::line).distinct().toList());
        return kept.stream()
                .filter(one -> place.equals(one.place()))
                .map(Kept::comeback)
                .findFirst();
    }

    private List<Kept> read(TaskRef task) {
        return jdbc.sql("select t.*, r.place, r.content, r.answered, r.unchanged_reason from trail_line t"
                        + " left join returned_reading r on r.trail_line = t.id"
                        + " and r.process_instance_id = t.process_instance_id"
                        + " where t.process_instance_id = :instance order by t.id")
                .param("instance", task.processInstanceId())
                .query(ReturnedReadings::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        TrailLine line = Trail.line(row, number);
        String content = row.getString("content");
        return new Kept(
                line,
                row.getString("place"),
                new Comeback(
                        line.at(),
                        ChineseDates.date(line.at()) + "由" + line.who()
                                + (line.act() == Act.DISPUTED ? Act.DISPUTED.label() : "退回"),
                        line.opinion(),
                        row.getBoolean("answered"),
                        Objects.requireNonNullElse(row.getString("unchanged_reason"), ""),
                        content == null ? List.of() : parts(content)));
    }

    @Override
    public void answer(TaskRef task, String place, String unchangedReason) {
        boolean first = jdbc.sql("update returned_reading set answered = true, unchanged_reason = :reason" + OF_PLACE
                                + " and answered = false")
                        .param("reason", unchangedReason)
                        .param("instance", task.processInstanceId())
                        .param("place", place)
                        .update()
                > 0;
        if (first && !unchangedReason.isEmpty()) {
            trail.add(task.businessKey(), task.actor(), Act.LEFT_UNCHANGED, task.taskName(), unchangedReason);
        }
    }

    /** Of cases that are closed. */
    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT25M")
    void clear() {
        jdbc.sql("delete from returned_reading where not exists (select 1 from ACT_RU_EXECUTION run"
                        + " where run.PROC_INST_ID_ = returned_reading.process_instance_id)")
                .update();
    }

    private static String text(List<ReadPart> read) {
        try {
            return JSON.writeValueAsString(read);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ReadPart> parts(String content) {
        try {
            return JSON.readValue(content, PARTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
