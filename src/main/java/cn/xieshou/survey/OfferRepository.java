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

/** The table of offers. */
@Repository
class OfferRepository {

    private final JdbcClient jdbc;
    private final SurveyLists lists;

    OfferRepository(JdbcClient jdbc, SurveyLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    Optional<Offer> find(String school, int year) {
        return ReadOnce.of("offer", List.of(school, year), () -> jdbc.sql(
                        "select * from survey_offer where school = ? and school_year = ?")
                .params(school, year)
                .query((row, number) -> offer(row))
                .optional());
    }

    /** The newest that was stated before {@code year}. */
    Optional<Offer> before(String school, int year) {
        return ReadOnce.of("offer before", List.of(school, year), () -> jdbc.sql(
                        "select * from survey_offer where school = ? and school_year < ?"
                                + " order by school_year desc fetch first 1 rows only")
                .params(school, year)
                .query((row, number) -> offer(row))
                .optional());
    }

    boolean exists(String school, int year) {
        if (ReadOnce.keeps(Surveys.STATED)) {
            return ReadOnce.of(Surveys.STATED, List.of("survey_offer", year), () -> schools(year))
                    .contains(school);
        }
        return jdbc.sql("select count(*) from survey_offer where school = ? and school_year = ?")
                        .params(school, year)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Set<String> schools(int year) {
        return Set.copyOf(jdbc.sql("select school from survey_offer where school_year = ?")
                .params(year)
                .query(String.class)
                .list());
    }

    void replace(Offer offer) {
        jdbc.sql("delete from survey_offer where school = ? and school_year = ?")
                .params(offer.school(), offer.schoolYear())
                .update();
        jdbc.sql("""
                        insert into survey_offer (school, school_year, mentors, resources, management, culture,
                            psychology, pupils, remarks, score_teaching_quality, score_teachers, score_equipment,
                            score_resources, filled_by, filled_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        offer.school(),
                        offer.schoolYear(),
                        offer.mentors(),
                        offer.resources(),
                        offer.management(),
                        offer.culture(),
                        offer.psychology(),
                        offer.pupils(),
                        offer.remarks(),
                        offer.scores().teachingQuality(),
                        offer.scores().teachers(),
                        offer.scores().equipment(),
                        offer.scores().resources(),
                        offer.filledBy(),
                        Columns.time(offer.filledAt()))
                .update();
        lists.replace(offer.school(), offer.schoolYear(), Side.SUPPORTING, offer.subjects(), offer.topics());
    }

    private Offer offer(ResultSet row) throws SQLException {
        String school = row.getString("school");
        int year = row.getInt("school_year");
        return new Offer(
                school,
                year,
                lists.subjects(school, year, Side.SUPPORTING),
                row.getInt("mentors"),
                row.getString("resources"),
                row.getString("management"),
                row.getString("culture"),
                row.getString("psychology"),
                row.getString("pupils"),
                row.getString("remarks"),
                lists.topics(school, year, Side.SUPPORTING),
                NeedsRepository.scores(row),
                row.getString("filled_by"),
                Columns.instant(row, "filled_at"));
    }
}
