package cn.xieshou.annualplan;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of consents: added and voided, never removed. */
@Repository
class ConsentRepository {

    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Consent> of(PlanId id) {
        return jdbc.sql("select * from annual_plan_consent where pairing_id = ? and school_year = ? order by id")
                .params(id.pairingId(), id.schoolYear())
                .query((row, number) -> consent(row))
                .list();
    }

    void insert(PlanId id, Consent consent) {
        jdbc.sql("""
                        insert into annual_plan_consent
                            (pairing_id, school_year, revision, party, account, given_at, checksum, on_paper)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.pairingId(),
                        id.schoolYear(),
                        consent.revision(),
                        consent.party().name(),
                        consent.account(),
                        Columns.time(consent.givenAt()),
                        consent.checksum(),
                        consent.onPaper())
                .update();
    }

    /** Voids what stands on any text but that of {@code checksum}. */
    void voidOthers(PlanId id, String checksum, Instant now) {
        jdbc.sql("""
                        update annual_plan_consent set void_since = ?
                        where pairing_id = ? and school_year = ? and checksum <> ? and void_since is null""")
                .params(Columns.time(now), id.pairingId(), id.schoolYear(), checksum)
                .update();
    }

    /** Voids what stands of one party, on whatever text. */
    void voidOf(PlanId id, Consenter party, Instant now) {
        jdbc.sql("""
                        update annual_plan_consent set void_since = ?
                        where pairing_id = ? and school_year = ? and party = ? and void_since is null""")
                .params(Columns.time(now), id.pairingId(), id.schoolYear(), party.name())
                .update();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getInt("revision"),
                Columns.one(row, "party", Consenter.class),
                row.getString("account"),
                Columns.instant(row, "given_at"),
                row.getString("checksum"),
                Columns.instantOrNull(row, "void_since"),
                row.getBoolean("on_paper"));
    }
}
