package cn.xieshou.ledger;

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

    /** How often a kind of activity with one topic stands in a month. */
    record Done(int month, String type, String topic, int times) {}

    /** What stands in the ledger of a school year, by months. */
    List<Done> done(String pairing, int schoolYear) {
        return jdbc.sql("select extract(month from held_on) as in_month, type, topic, count(*) as times from activity"
                        + " where pairing_id = :pairing and school_year = :year and state not in (:gone)"
                        + " group by extract(month from held_on), type, topic")
                .param("pairing", pairing)
                .param("year", schoolYear)
                .param("gone", ActivityState.gone())
                .query((row, n) -> new Done(
                        row.getInt("in_month"), row.getString("type"), row.getString("topic"), row.getInt("times")))
                .list();
    }
}
