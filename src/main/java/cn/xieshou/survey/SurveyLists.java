package cn.xieshou.survey;

import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Side;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Subjects and topics of needs and offers. */
@Repository
class SurveyLists {

    private static final String KEY = " where school = :school and school_year = :year and side = :side";

    private final JdbcClient jdbc;

    SurveyLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SubjectTeachers> subjects(String school, int year, Side side) {
        return jdbc.sql("select subject, teachers from survey_subject" + KEY + " order by position")
                .params(key(school, year, side))
                .query(RecordRows.of(SubjectTeachers.class))
                .list();
    }

    Set<Topic> topics(String school, int year, Side side) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        jdbc.sql("select topic from survey_topic" + KEY)
                .params(key(school, year, side))
                .query(String.class)
                .list()
                .forEach(name -> topics.add(Topic.valueOf(name)));
        return topics;
    }

    void replace(String school, int year, Side side, List<SubjectTeachers> subjects, Set<Topic> topics) {
        Map<String, Object> key = key(school, year, side);
        jdbc.sql("delete from survey_subject" + KEY).params(key).update();
        jdbc.sql("delete from survey_topic" + KEY).params(key).update();
        int position = 0;
        for (SubjectTeachers subject : subjects) {
            jdbc.sql("insert into survey_subject values (:school, :year, :side, :position, :subject, :teachers)")
                    .params(key)
                    .param("position", position++)
                    .param("subject", subject.subject())
                    .param("teachers", subject.teachers())
                    .update();
        }
        for (Topic topic : topics) {
            jdbc.sql("insert into survey_topic values (:school, :year, :side, :topic)")
                    .params(key)
                    .param("topic", topic.name())
                    .update();
        }
    }

    private static Map<String, Object> key(String school, int year, Side side) {
        return Map.of("school", school, "year", year, "side", side.name());
    }
}
