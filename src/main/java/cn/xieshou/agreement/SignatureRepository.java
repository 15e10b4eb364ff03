package cn.xieshou.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

    void insert(String pairing, Signature signature) {
        jdbc.sql("""
                        insert into agreement_signature (pairing_id, revision, signatory, account, signed_at, checksum)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        pairing,
                        signature.revision(),
                        signature.signatory().name(),
                        signature.account(),
                        signature.signedAt().atOffset(ZoneOffset.UTC),
                        signature.checksum())
                .update();
    }

    /** Voids what stands on any text but that of {@code checksum}. */
    void voidOthers(String pairing, String checksum, Instant now) {
        jdbc.sql("""
                        update agreement_signature set void_since = ?
                        where pairing_id = ? and checksum <> ? and void_since is null""").params(now.atOffset(ZoneOffset.UTC), pairing, checksum).update();
    }

    private static Signature signature(ResultSet row) throws SQLException {
        OffsetDateTime voidSince = row.getObject("void_since", OffsetDateTime.class);
        return new Signature(
                row.getInt("revision"),
                Signatory.valueOf(row.getString("signatory")),
                row.getString("account"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("checksum"),
                voidSince == null ? null : voidSince.toInstant());
    }
}
