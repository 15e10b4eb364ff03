package cn.xieshou.agreement;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of signatures: added and voided, never removed. */
@Repository
class SignatureRepository {

    private final JdbcClient jdbc;

    SignatureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Signature> of(String pairing) {
        return jdbc.sql("select * from agreement_signature where pairing_id = ? order by id")
                .param(pairing)
                .query((row, number) -> signature(row))
                .list();
    }

    /** Those of each, the oldest first, by pairing. */
    Map<String, List<Signature>> of(Collection<String> pairings) {
        Map<String, List<Signature>> found = new HashMap<>();
        jdbc.sql("select * from agreement_signature where pairing_id in (:pairings) order by id")
                .param("pairings", pairings)
                .query(row -> {
                    found.computeIfAbsent(row.getString("pairing_id"), pairing -> new ArrayList<>())
                            .add(signature(row));
                });
        return found;
    }

    void insert(String pairing, Signature signature) {
        jdbc.sql("""
                        insert into agreement_signature (pairing_id, revision, signatory, account, signed_at, checksum, on_paper)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        pairing,
                        signature.revision(),
                        signature.signatory().name(),
                        signature.account(),
                        Columns.time(signature.signedAt()),
                        signature.checksum(),
                        signature.onPaper())
                .update();
    }

    /** Voids what stands on any text but that of {@code checksum}. */
    void voidOthers(String pairing, String checksum, Instant now) {
        jdbc.sql("""
                        update agreement_signature set void_since = ?
                        where pairing_id = ? and checksum <> ? and void_since is null""").params(Columns.time(now), pairing, checksum).update();
    }

    /** Voids what stands of one signatory, on whatever text. */
    void voidOf(String pairing, Signatory signatory, Instant now) {
        jdbc.sql("update agreement_signature set void_since = ?"
                        + " where pairing_id = ? and signatory = ? and void_since is null")
                .params(Columns.time(now), pairing, signatory.name())
                .update();
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                row.getInt("revision"),
                Columns.one(row, "signatory", Signatory.class),
                row.getString("account"),
                Columns.instant(row, "signed_at"),
                row.getString("checksum"),
                Columns.instantOrNull(row, "void_since"),
                row.getBoolean("on_paper"));
    }
}
