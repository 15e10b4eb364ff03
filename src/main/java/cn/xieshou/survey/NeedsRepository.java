package cn.xieshou.survey;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of needs. */
@Repository
class NeedsRepository {

    private final JdbcClient jdbc;
    private final SurveyLists lists;

    NeedsRepository(JdbcClient jdbc, SurveyLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    Optional<Needs> find(String school, int year) {
        return ReadOnce.of("needs", List.of(school, year), () -> jdbc.sql(
                        "select * from survey_needs where school = ? and school_year = ?")
                .params(school, year)
                .query((row, number) -> needs(row))
                .optional());
    }

    /** The newest that was stated before {@code year}. */
    Optional<Needs> before(String school, int year) {
        return ReadOnce.of("needs before", List.of(school, year), () -> jdbc.sql(
                        "select * from survey_needs where school = ? and school_year < ?"
                                + " order by school_year desc fetch first 1 rows only")
                .params(school, year)
                .query((row, number) -> needs(row))
                .optional());
    }

    boolean exists(String school, int year) {
        if (ReadOnce.keeps(Surveys.STATED)) {
            return ReadOnce.of(Surveys.STATED, List.of("survey_needs", year), () -> schools(year))
                    .contains(school);
        }
        return jdbc.sql("select count(*) from survey_needs where school = ? and school_year = ?")
                        .params(school, year)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Set<String> schools(int year) {
        return Set.copyOf(jdbc.sql("select school from survey_needs where school_year = ?")
                .params(year)
                .query(String.class)
                .list());
    }

    void replace(Needs needs) {
        jdbc.sql("delete from survey_needs where school = ? and school_year = ?")
                .params(needs.school(), needs.schoolYear())
                .update();
        jdbc.sql("""
                        insert into survey_needs (school, school_year, facilities, management, culture, psychology,
                            pupils, difficulties, score_teaching_quality, score_teachers, score_equipment,
                            score_resources, score_potential, filled_by, filled_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        needs.school(),
                        needs.schoolYear(),
                        needs.facilities(),
                        needs.management(),
                        needs.culture(),
                        needs.psychology(),
                        needs.pupils(),
                        needs.difficulties(),
                        needs.scores().teachingQuality(),
                        needs.scores().teachers(),
                        needs.scores().equipment(),
                        needs.scores().resources(),
                        needs.potential(),
                        needs.filledBy(),
                        Columns.time(needs.filledAt()))
                .update();
        lists.replace(needs.school(), needs.schoolYear(), Side.RECIPIENT, needs.subjects(), needs.topics());
    }

    private Needs needs(ResultSet row) throws SQLException {
        String school = row.getString("school");
        int year = row.getInt("school_year");
        return new Needs(
                school,
                year,
                lists.subjects(school, year, Side.RECIPIENT),
                row.getString("facilities"),
                row.getString("management"),
                row.getString("culture"),
                row.getString("psychology"),
                row.getString("pupils"),
                row.getString("difficulties"),
                lists.topics(school, year, Side.RECIPIENT),
                scores(row),
                Columns.wholeOrNull(row, "score_potential"),
                row.getString("filled_by"),
                Columns.instant(row, "filled_at"));
    }

    static Scores scores(ResultSet row) throws SQLException {
        return new Scores(
                row.getInt("score_teaching_quality"),
                row.getInt("score_teachers"),
                row.getInt("score_equipment"),
                row.getInt("score_resources"));
    }
}
