package cn.xieshou.annualplan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the plans of one supporting school ask of it, month by month, over all its pairings. */
@Repository
class LoadRepository {

    /** The newest text of each plan of the year that is not given up. */
    private static final String PLANS = """
             from annual_plan p join pairing r on r.id = p.pairing_id
                join annual_plan_version v on v.pairing_id = p.pairing_id and v.school_year = p.school_year
                join annual_plan_month m on m.pairing_id = v.pairing_id and m.school_year = v.school_year
                    and m.revision = v.revision
            where r.supporting_school = :school and p.school_year = :year and p.state not in (:gone)
                and v.revision = (select max(n.revision) from annual_plan_version n
                    where n.pairing_id = p.pairing_id and n.school_year = p.school_year)
            """;

    private final JdbcClient jdbc;

    LoadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one plan asks for in a month.
     *
     * @param month 1 to 12
     * @param times how often something is planned
     */
    record Planned(String pairing, int month, int times) {}

    /** A month in which a plan asks for nothing is left out. */
    List<Planned> of(String school, int schoolYear) {
        return jdbc.sql("select p.pairing_id, m.month_of_year, sum(m.times) as times" + PLANS
                        + " group by p.pairing_id, m.month_of_year")
                .param("school", school)
                .param("year", schoolYear)
                .param("gone", List.of(PlanState.EXEMPT.name(), PlanState.DISSOLVED.name()))
                .query((row, n) ->
                        new Planned(row.getString("pairing_id"), row.getInt("month_of_year"), row.getInt("times")))
                .list();
    }
}
