package cn.xieshou.annualplan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much of a quota the filed plans of a programme's school year arrange, counted in the database. */
@Repository
class PlannedAmounts {

    /** Of the newest text of each filed plan: what is planned for the clause in each term, and in the whole year. */
    private static final String SQL = """
            select count(*) as plans,
                sum(case when (:byTerm = true and first_term >= :before and second_term >= :before)
                    or (:byTerm = false and whole >= :before) then 1 else 0 end) as enough_before,
                sum(case when (:byTerm = true and first_term >= :after and second_term >= :after)
                    or (:byTerm = false and whole >= :after) then 1 else 0 end) as enough_after
            from (select v.pairing_id,
                    coalesce(sum(case when m.month_of_year in (9, 10, 11, 12, 1) then m.times end), 0) as first_term,
                    coalesce(sum(case when m.month_of_year between 2 and 7 then m.times end), 0) as second_term,
                    coalesce(sum(m.times), 0) as whole
                from annual_plan p join pairing r on r.id = p.pairing_id
                    join annual_plan_version v on v.pairing_id = p.pairing_id and v.school_year = p.school_year
                    left join annual_plan_month m on m.pairing_id = v.pairing_id and m.school_year = v.school_year
                        and m.revision = v.revision and ',' || m.quotas || ',' like :clause
                where r.programme = :programme and p.school_year = :year and p.state = 'FILED'
                    and v.revision = (select max(n.revision) from annual_plan_version n
                        where n.pairing_id = p.pairing_id and n.school_year = p.school_year)
                group by v.pairing_id) x""";

    private final JdbcClient jdbc;

    PlannedAmounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Plans, and how many of them arrange enough by the number before and by the number after. */
    record Enough(int plans, int before, int after) {}

    /** @param byTerm whether each term has to have as many */
    Enough enough(String programme, int schoolYear, String clause, boolean byTerm, int before, int after) {
        return jdbc.sql(SQL)
                .param("programme", programme)
                .param("year", schoolYear)
                .param("clause", "%," + clause + ",%")
                .param("byTerm", byTerm)
                .param("before", before)
                .param("after", after)
                .query((row, n) ->
                        new Enough(row.getInt("plans"), row.getInt("enough_before"), row.getInt("enough_after")))
                .single();
    }
}
