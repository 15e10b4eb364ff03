package cn.xieshou.calendar;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.SchoolYear;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        return ReadOnce.of("terms", "", this::read).getOrDefault(year, List.of());
    }

    /** Of all years at once: there are two a year, and a page asks for several. */
    private Map<SchoolYear, List<Term>> read() {
        return jdbc
                .sql("select school_year, term_number, first_day, last_day from calendar_term"
                        + " order by school_year, term_number")
                .query((row, i) -> new Term(
                        new SchoolYear(row.getInt("school_year")),
                        row.getInt("term_number"),
                        Columns.day(row, "first_day"),
                        Columns.day(row, "last_day")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Term::schoolYear));
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
