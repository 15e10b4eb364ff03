package cn.xieshou.ledger;

import cn.xieshou.annualplan.MonthRow;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in the ledger, by months. */
@Repository
class DoneRepository {

    private final JdbcClient jdbc;

    DoneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How often activities with one topic stand in a month.
     *
     * @param quotas ids of the clauses that their kind can count for, separated by commas
     */
    record Done(int month, String quotas, String topic, int times) {

        boolean serves(MonthRow row) {
            return row.quotas().stream().anyMatch(List.of(quotas.split(","))::contains);
        }
    }

    /** What stands in the ledger of a school year, by months, as far as it was held until that day. */
    List<Done> done(String pairing, int schoolYear, LocalDate until) {
        return jdbc.sql(
                        "select extract(month from a.held_on) as in_month, t.quotas, a.topic, count(*) as times from activity a"
                                + " join activity_type t on t.code = a.type"
                                + " where a.pairing_id = :pairing and a.school_year = :year and a.state not in (:gone)"
                                + " and a.held_on <= :until group by extract(month from a.held_on), t.quotas, a.topic")
                .param("pairing", pairing)
                .param("year", schoolYear)
                .param("gone", ActivityState.gone())
                .param("until", until)
                .query((row, n) -> new Done(
                        row.getInt("in_month"), row.getString("quotas"), row.getString("topic"), row.getInt("times")))
                .list();
    }
}
