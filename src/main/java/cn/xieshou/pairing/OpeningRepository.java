package cn.xieshou.pairing;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of yearly openings, past and planned. */
@Repository
class OpeningRepository {

    private static final String SELECT = """
            select pairing_id, matter, school_year, term, opens_at, opened_at, skipped
            from yearly_opening""";

    private static final String KEY =
            " where pairing_id = :pairing and matter = :matter and school_year = :year and term = :term";

    private final JdbcClient jdbc;

    OpeningRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Opening> pending(String pairingId, String matter) {
        return jdbc.sql(SELECT + " where pairing_id = :pairing and matter = :matter and opened_at is null"
                        + " and skipped = false order by opens_at limit 1")
                .param("pairing", pairingId)
                .param("matter", matter)
                .query(OpeningRepository::opening)
                .optional();
    }

    /** Of one pairing, the soonest first. */
    List<Opening> coming(String pairingId) {
        return jdbc.sql(SELECT
                        + " where pairing_id = :pairing and opened_at is null and skipped = false order by opens_at")
                .param("pairing", pairingId)
                .query(OpeningRepository::opening)
                .list();
    }

    /** Of all pairings, by pairing. */
    List<Opening> pending() {
        return jdbc.sql(SELECT + " where opened_at is null and skipped = false order by pairing_id")
                .query(OpeningRepository::opening)
                .list();
    }

    List<Opening> opened(String pairingId) {
        return jdbc.sql(SELECT + " where pairing_id = :pairing and opened_at is not null order by opens_at")
                .param("pairing", pairingId)
                .query(OpeningRepository::opening)
                .list();
    }

    /** Whether that matter of that school year and term was ever planned for the pairing. */
    boolean knows(Opening opening) {
        return keyed("select count(*) from yearly_opening" + KEY, opening)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(Opening opening) {
        keyed("""
                        insert into yearly_opening (pairing_id, matter, school_year, term, opens_at)
                        values (:pairing, :matter, :year, :term, :at)""", opening).param("at", Columns.time(opening.opensAt())).update();
    }

    void opened(Opening opening, Instant at) {
        keyed("update yearly_opening set opened_at = :at" + KEY, opening)
                .param("at", Columns.time(at))
                .update();
    }

    void skipped(Opening opening) {
        keyed("update yearly_opening set skipped = true" + KEY, opening).update();
    }

    /** It is not planned any more. */
    void dropped(Opening opening) {
        keyed("delete from yearly_opening" + KEY + " and opened_at is null", opening)
                .update();
    }

    void moved(Opening opening, Instant to) {
        keyed("update yearly_opening set opens_at = :at" + KEY, opening)
                .param("at", Columns.time(to))
                .update();
    }

    private JdbcClient.StatementSpec keyed(String sql, Opening opening) {
        return jdbc.sql(sql)
                .param("pairing", opening.pairingId())
                .param("matter", opening.matter())
                .param("year", opening.schoolYear())
                .param("term", opening.term());
    }

    private static Opening opening(ResultSet row, int number) throws SQLException {
        return new Opening(
                row.getString("pairing_id"),
                row.getString("matter"),
                row.getInt("school_year"),
                row.getInt("term"),
                Columns.instant(row, "opens_at"),
                Columns.instantOrNull(row, "opened_at"),
                row.getBoolean("skipped"));
    }
}
