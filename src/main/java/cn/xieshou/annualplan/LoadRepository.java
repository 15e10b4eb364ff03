package cn.xieshou.annualplan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the plans of one supporting school ask of it, month by month, over all its pairings. */
@Repository
class LoadRepository {

    /** The newest text of each plan of the year that is not given up, and of the pairing's own a year before. */
    private static final String ROWS = """
            select p.pairing_id, p.school_year, m.month_of_year, m.activity, m.quotas, m.times, m.responsible
            from annual_plan p join pairing r on r.id = p.pairing_id
                join annual_plan_version v on v.pairing_id = p.pairing_id and v.school_year = p.school_year
                join annual_plan_month m on m.pairing_id = v.pairing_id and m.school_year = v.school_year
                    and m.revision = v.revision
            where r.supporting_school = :school and p.state not in (:gone)
                and (p.school_year = :year or (p.pairing_id = :pairing and p.school_year = :year - 1))
                and v.revision = (select max(n.revision) from annual_plan_version n
                    where n.pairing_id = p.pairing_id and n.school_year = p.school_year)
            order by p.pairing_id, p.school_year, m.row_no""";

    private final JdbcClient jdbc;

    LoadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of a plan. */
    record Planned(String pairing, int schoolYear, MonthRow row) {}

    /** The lines of all plans of the school for the year, and of the pairing's own for the year before, in their order. */
    List<Planned> of(String school, PlanId plan) {
        return jdbc.sql(ROWS)
                .param("school", school)
                .param("year", plan.schoolYear())
                .param("pairing", plan.pairingId())
                .param("gone", List.of(PlanState.EXEMPT.name(), PlanState.DISSOLVED.name()))
                .query((row, n) -> new Planned(
                        row.getString("pairing_id"), row.getInt("school_year"), VersionRepository.month(row)))
                .list();
    }
}
