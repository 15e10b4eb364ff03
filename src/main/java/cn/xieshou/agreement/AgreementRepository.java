package cn.xieshou.agreement;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of agreements, with their texts and signatures. */
@Repository
class AgreementRepository {

    private final JdbcClient jdbc;
    private final DraftRepository drafts;
    private final SignatureRepository signatures;

    AgreementRepository(JdbcClient jdbc, DraftRepository drafts, SignatureRepository signatures) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.signatures = signatures;
    }

    Optional<Agreement> find(String pairing) {
        return ReadOnce.of("agreement", pairing, () -> read(pairing));
    }

    /** Those that have a text, by pairing; it asks no more often than for one. */
    Map<String, Agreement> all(Collection<String> pairings) {
        if (pairings.isEmpty()) {
            return Map.of();
        }
        Map<String, Draft> texts = drafts.current(pairings);
        Map<String, List<Signature>> signed = signatures.of(pairings);
        return jdbc
                .sql("select * from agreement where pairing_id in (:pairings)")
                .param("pairings", pairings)
                .query((row, number) -> {
                    String pairing = row.getString("pairing_id");
                    Draft text = Objects.requireNonNull(texts.get(pairing));
                    return agreement(row, text, signed.getOrDefault(pairing, List.of()));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Agreement::pairingId, agreement -> agreement));
    }

    private Optional<Agreement> read(String pairing) {
        return jdbc.sql("""
                        select d.*, a.number, a.in_force_on, a.ended_on, a.with_drafter, a.returned_by, a.return_opinion
                        from agreement a join agreement_draft d on d.pairing_id = a.pairing_id
                        where a.pairing_id = ? order by d.revision desc limit 1""")
                .param(pairing)
                .query((row, number) -> agreement(row, DraftRepository.draft(row), signatures.of(pairing)))
                .optional();
    }

    /** A new text is with the others; the agreement is made if this is the first. */
    void submitted(Draft draft) {
        String pairing = draft.text().pairingId();
        int known = jdbc.sql("update agreement set with_drafter = false where pairing_id = ?")
                .param(pairing)
                .update();
        if (known == 0) {
            jdbc.sql("insert into agreement (pairing_id, with_drafter) values (?, false)")
                    .param(pairing)
                    .update();
        }
        drafts.insert(draft);
        signatures.voidOthers(pairing, draft.text().checksum(), draft.draftedAt());
    }

    void returned(String pairing, Signatory by, String opinion) {
        jdbc.sql("update agreement set with_drafter = true, returned_by = ?, return_opinion = ? where pairing_id = ?")
                .params(by.name(), opinion, pairing)
                .update();
    }

    void withdrawn(String pairing) {
        jdbc.sql("update agreement set with_drafter = true where pairing_id = ?")
                .param(pairing)
                .update();
    }

    void signed(String pairing, Signature signature) {
        signatures.insert(pairing, signature);
        jdbc.sql("update agreement set returned_by = null, return_opinion = null where pairing_id = ?")
                .param(pairing)
                .update();
    }

    void voided(String pairing, Signatory signatory, Instant now) {
        signatures.voidOf(pairing, signatory, now);
    }

    void numbered(String pairing, String number, LocalDate on) {
        int rows = jdbc.sql("update agreement set number = ?, in_force_on = ?"
                        + " where pairing_id = ? and number is null and ended_on is null")
                .params(number, on, pairing)
                .update();
        Moved.one(rows, "agreement of " + pairing + " to " + number);
    }

    void ended(String pairing, LocalDate on) {
        jdbc.sql("update agreement set ended_on = ?, returned_by = null, return_opinion = null where pairing_id = ?")
                .params(on, pairing)
                .update();
    }

    private static Agreement agreement(ResultSet row, Draft draft, List<Signature> signatures) throws SQLException {
        return new Agreement(
                row.getString("pairing_id"),
                row.getString("number"),
                Columns.dayOrNull(row, "in_force_on"),
                Columns.dayOrNull(row, "ended_on"),
                draft,
                signatures,
                row.getBoolean("with_drafter"),
                Columns.oneOrNull(row, "returned_by", Signatory.class),
                row.getString("return_opinion"));
    }
}
