package cn.xieshou.evaluation;

import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SchoolYear;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the terms of a programme were evaluated by in a school year: one row for those that are alike, however many there are. */
@Repository
class EvaluationNumbers {

    private static final String OF_YEAR = " from evaluation e join pairing p on p.id = e.pairing_id"
            + " where p.programme = :programme and e.school_year = :year and e.term in (1, 2) and e.average is not null";

    private static final String GRADED = """
            select x.average, x.missing, x.below, x.best, count(*) as those from (
                select e.average,
                    (select count(*) from evaluation_line l where l.evaluation = e.id and l.kind <> 'PLAN' and l.met = false) as missing,
                    (select count(*) from scoring_criterion c where c.sheet = e.sheet and (
                        select round(avg(t.points), 2) from evaluation_point t join evaluation_expert w on w.id = t.expert
                        where w.evaluation = e.id and t.criterion = c.id) < c.least) as below,
                    (select min(g.best) from evaluation_cap g where g.evaluation = e.id and not exists (
                        select 1 from evaluation_cap o where o.evaluation = e.id and o.best <> g.best
                            and (o.best = 'FAIL' or g.best = 'EXCELLENT' or o.best = 'PASS' and g.best = 'GOOD'))) as best
            """ + OF_YEAR + ") x group by x.average, x.missing, x.below, x.best";

    private static final String SCORED =
            "select x.spread, x.experts, count(*) as those from (select coalesce(e.spread, 0) as spread,"
                    + " (select count(*) from evaluation_expert w where w.evaluation = e.id and w.total is not null) as experts"
                    + OF_YEAR + ") x group by x.spread, x.experts";

    private final JdbcClient jdbc;

    EvaluationNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Evaluations that are alike in all that their grade is proposed by.
     *
     * @param missing what was missing, as the frozen sheet says
     * @param below criteria below their minimum
     * @param best the best grade that there could be; null if any
     */
    record Graded(
            BigDecimal average,
            int missing,
            int below,
            @Nullable Grade best,
            int those) {}

    /** Evaluations that as many experts scored, as far apart. */
    record Scored(BigDecimal spread, int experts, int those) {}

    List<Graded> graded(String programme, SchoolYear year) {
        return asked(GRADED, programme, year).query(RecordRows.of(Graded.class)).list();
    }

    List<Scored> scored(String programme, SchoolYear year) {
        return asked(SCORED, programme, year).query(RecordRows.of(Scored.class)).list();
    }

    private JdbcClient.StatementSpec asked(String sql, String programme, SchoolYear year) {
        return jdbc.sql(sql).param("programme", programme).param("year", year.startYear());
    }
}
