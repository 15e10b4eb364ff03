package cn.xieshou.calendar;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.SchoolYear;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terms that the office has set. */
@Repository
class TermRepository {

    private final JdbcClient jdbc;

    TermRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both terms in order, or none when the office has not set them. */
    List<Term> of(SchoolYear year) {
        return ReadOnce.of("terms", year, () -> read(year));
    }

    private List<Term> read(SchoolYear year) {
        return jdbc.sql(
                        "select term_number, first_day, last_day from calendar_term where school_year = :year order by term_number")
                .param("year", year.startYear())
                .query((row, i) -> new Term(
                        year, row.getInt("term_number"), Columns.day(row, "first_day"), Columns.day(row, "last_day")))
                .list();
    }

    void replace(SchoolYear year, List<Term> terms) {
        jdbc.sql("delete from calendar_term where school_year = :year")
                .param("year", year.startYear())
                .update();
        for (Term term : terms) {
            jdbc.sql("insert into calendar_term (school_year, term_number, first_day, last_day)"
                            + " values (:year, :number, :first, :last)")
                    .param("year", year.startYear())
                    .param("number", term.number())
                    .param("first", term.firstDay())
                    .param("last", term.lastDay())
                    .update();
        }
    }
}
