package cn.xieshou.survey;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Subjects and topics of needs and offers. */
@Repository
class SurveyLists {

    private static final String KEY = " where school = :school and school_year = :year and side = :side";

    private static final String LISTS = """
            select school, school_year, side, position, subject, teachers, cast(null as varchar(60)) as topic
             from survey_subject where school in (:schools) and school_year in (:years)
            union all select school, school_year, side, 0, null, 0, topic
             from survey_topic where school in (:schools) and school_year in (:years)
            order by position""";

    private final JdbcClient jdbc;

    SurveyLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of what a school stated in a school year. */
    record Key(String school, int year, Side side) {}

    private record Lists(List<SubjectTeachers> subjects, Set<Topic> topics) {

        static Lists none() {
            return new Lists(new ArrayList<>(), EnumSet.noneOf(Topic.class));
        }
    }

    List<SubjectTeachers> subjects(String school, int year, Side side) {
        return of(new Key(school, year, side)).subjects();
    }

    Set<Topic> topics(String school, int year, Side side) {
        return of(new Key(school, year, side)).topics();
    }

    /** Reads them at once: the page that is being made asks for none of them again. */
    void read(Collection<Key> keys) {
        ReadOnce.all("survey lists", keys, this::ask);
    }

    private Lists of(Key key) {
        return ReadOnce.all("survey lists", List.of(key), this::ask).getOrDefault(key, Lists.none());
    }

    private Map<Key, Lists> ask(Collection<Key> keys) {
        Map<Key, Lists> found = new HashMap<>();
        jdbc.sql(LISTS)
                .param("schools", keys.stream().map(Key::school).distinct().toList())
                .param("years", keys.stream().map(Key::year).distinct().toList())
                .query(row -> {
                    Key key = new Key(
                            row.getString("school"), row.getInt("school_year"), Columns.one(row, "side", Side.class));
                    Lists lists = found.computeIfAbsent(key, one -> Lists.none());
                    if (row.getString("topic") == null) {
                        lists.subjects().add(new SubjectTeachers(row.getString("subject"), row.getInt("teachers")));
                    } else {
                        lists.topics().add(Columns.one(row, "topic", Topic.class));
                    }
                });
        return found;
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
