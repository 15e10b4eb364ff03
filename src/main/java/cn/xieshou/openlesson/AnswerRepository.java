package cn.xieshou.openlesson;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what invited schools answer. */
@Repository
class AnswerRepository {

    private static final RowMapper<LessonAnswer> ROW = RecordRows.of(LessonAnswer.class);

    private final JdbcClient jdbc;

    AnswerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LessonAnswer> of(long lesson, String school) {
        return jdbc.sql("select * from open_lesson_answer where lesson = ? and school = ?")
                .param(lesson)
                .param(school)
                .query(ROW)
                .optional();
    }

    /** Who comes first, then who does not. */
    List<LessonAnswer> of(long lesson) {
        return jdbc.sql(
                        "select a.* from open_lesson_answer a left join school s on s.code = a.school where a.lesson = ?"
                                + " order by case when a.people > 0 then 0 else 1 end, s.name_key, a.school")
                .param(lesson)
                .query(ROW)
                .list();
    }

    /** How many people come to each lesson; a lesson to which nobody comes is not in it. */
    Map<Long, Integer> coming(Collection<Long> lessons) {
        Map<Long, Integer> coming = new HashMap<>();
        if (!lessons.isEmpty()) {
            jdbc.sql(
                            "select lesson, sum(people) as people from open_lesson_answer where lesson in (:lessons) group by lesson")
                    .param("lessons", lessons)
                    .query(row -> {
                        coming.put(row.getLong("lesson"), row.getInt("people"));
                    });
        }
        return coming;
    }

    /** In place of what the school answered before. */
    void put(LessonAnswer answer) {
        jdbc.sql("delete from open_lesson_answer where lesson = ? and school = ?")
                .param(answer.lesson())
                .param(answer.school())
                .update();
        jdbc.sql("""
                        insert into open_lesson_answer (lesson, school, people, names, remark, answered_by, answered_at)
                        values (:lesson, :school, :people, :names, :remark, :by, :at)""")
                .param("lesson", answer.lesson())
                .param("school", answer.school())
                .param("people", answer.people())
                .param("names", answer.names())
                .param("remark", answer.remark())
                .param("by", answer.answeredBy())
                .param("at", Columns.time(answer.answeredAt()))
                .update();
    }
}
