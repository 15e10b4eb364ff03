package cn.xieshou.matter;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of questions. */
@Repository
class QuestionRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Question question) {
        jdbc.sql("insert into question (id, task_id, matter_key, step, asker, asked, question, asked_at, co_sign)"
                        + " values (:id, :task, :matter, :step, :asker, :asked, :question, :at, :sign)")
                .param("id", question.id())
                .param("task", question.taskId())
                .param("matter", question.matterKey())
                .param("step", question.step())
                .param("asker", question.asker())
                .param("asked", question.asked())
                .param("question", question.question())
                .param("at", Columns.time(clock.instant()))
                .param("sign", question.coSign())
                .update();
    }

    /** Closes an open question; false if it was closed already. */
    boolean close(String id, @Nullable String answer, @Nullable Boolean agreed) {
        return jdbc.sql("update question set answer = :answer, agreed = :agreed, closed_at = :at"
                                + " where id = :id and closed_at is null")
                        .param("id", id)
                        .param("answer", answer)
                        .param("agreed", agreed)
                        .param("at", Columns.time(clock.instant()))
                        .update()
                == 1;
    }

    void closeAll(String taskId) {
        jdbc.sql("update question set closed_at = :at where task_id = :task and closed_at is null")
                .param("task", taskId)
                .param("at", Columns.time(clock.instant()))
                .update();
    }

    Optional<Question> find(String id) {
        return jdbc.sql("select * from question where id = :id")
                .param("id", id)
                .query(QuestionRepository::question)
                .optional();
    }

    List<Question> openOfTask(String taskId) {
        return jdbc.sql("select * from question where task_id = :task and closed_at is null order by asked_at, id")
                .param("task", taskId)
                .query(QuestionRepository::question)
                .list();
    }

    /** Open and closed ones. */
    List<Question> ofTasks(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from question where task_id in (:tasks) order by asked_at, id")
                        .param("tasks", taskIds)
                        .query(QuestionRepository::question)
                        .list();
    }

    List<Question> openOfTasks(Collection<String> taskIds) {
        return ofTasks(taskIds).stream().filter(Question::isOpen).toList();
    }

    List<Question> openFor(String asked) {
        return jdbc.sql("select * from question where asked = :asked and closed_at is null order by asked_at, id")
                .param("asked", asked)
                .query(QuestionRepository::question)
                .list();
    }

    /** The oldest of them. */
    List<Question> firstFor(String asked, int most) {
        return jdbc.sql("select * from question where asked = :asked and closed_at is null order by asked_at, id"
                        + " fetch first :most rows only")
                .param("asked", asked)
                .param("most", most)
                .query(QuestionRepository::question)
                .list();
    }

    int countFor(String asked) {
        return jdbc.sql("select count(*) from question where asked = :asked and closed_at is null")
                .param("asked", asked)
                .query(Integer.class)
                .single();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getString("id"),
                row.getString("task_id"),
                row.getString("matter_key"),
                row.getString("step"),
                row.getString("asker"),
                row.getString("asked"),
                row.getString("question"),
                Columns.instant(row, "asked_at"),
                row.getString("answer"),
                Columns.instantOrNull(row, "closed_at"),
                row.getBoolean("co_sign"),
                Columns.flagOrNull(row, "agreed"));
    }
}
