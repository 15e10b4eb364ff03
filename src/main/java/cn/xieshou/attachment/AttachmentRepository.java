package cn.xieshou.attachment;

import cn.xieshou.register.Condition;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of attachments and of the cadres who are sent. */
@Repository
class AttachmentRepository {

    private static final String OF_KEY = " where pairing_id = :pairing and school_year = :year and term = :term";

    private final JdbcClient jdbc;
    private final CadreRepository cadres;

    AttachmentRepository(JdbcClient jdbc, CadreRepository cadres) {
        this.jdbc = jdbc;
        this.cadres = cadres;
    }

    Optional<Attachment> find(TermKey key) {
        return one(key, "");
    }

    /** The same, with the row locked until the transaction ends: the ledger is checked and written by one at a time. */
    Optional<Attachment> lock(TermKey key) {
        return one(key, " for update");
    }

    Optional<TermKey> keyOf(long attachment) {
        return jdbc.sql("select pairing_id, school_year, term from attachment where id = ?")
                .param(attachment)
                .query(RecordRows.of(TermKey.class))
                .optional();
    }

    /** Those of pairings in one term that there are. */
    List<Attachment> of(List<TermKey> keys) {
        return jdbc.sql("select * from attachment where school_year = :year and term = :term and pairing_id in (:ids)")
                .param("year", keys.get(0).schoolYear())
                .param("term", keys.get(0).term())
                .param("ids", keys.stream().map(TermKey::pairingId).toList())
                .query(this::withCadres);
    }

    /** The terms in which a pairing «p» of these has an attachment, the newest first; one key of each. */
    List<TermKey> terms(Condition which) {
        return jdbc.sql("select max(a.pairing_id) as pairing_id, a.school_year, a.term from attachment a"
                        + " join pairing p on p.id = a.pairing_id where " + which.sql()
                        + " group by a.school_year, a.term order by a.school_year desc, a.term desc")
                .params(which.values())
                .query(RecordRows.of(TermKey.class))
                .list();
    }

    /** All of a pairing, the newest term first. */
    List<Attachment> ofPairing(String pairing) {
        return ReadOnce.of("attachments", pairing, () -> jdbc.sql(
                        "select * from attachment where pairing_id = ? order by school_year desc, term desc")
                .param(pairing)
                .query(this::withCadres));
    }

    void insert(TermKey key, String plan, String by, Instant at) {
        jdbc.sql("""
                        insert into attachment (pairing_id, school_year, term, state, nominated_by, nominated_at, plan)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        key.pairingId(),
                        key.schoolYear(),
                        key.term(),
                        AttachmentState.CONFIRMING.name(),
                        by,
                        at.atOffset(ZoneOffset.UTC),
                        plan)
                .update();
    }

    void renominated(long id, String plan, String by, Instant at) {
        jdbc.sql("""
                        update attachment set state = ?, nominated_by = ?, nominated_at = ?, plan = ?,
                               returned_by = null, return_opinion = null where id = ?""")
                .params(AttachmentState.CONFIRMING.name(), by, at.atOffset(ZoneOffset.UTC), plan, id)
                .update();
    }

    void cadres(long attachment, List<Cadre> cadres) {
        jdbc.sql("delete from attachment_cadre where attachment = ?")
                .param(attachment)
                .update();
        for (Cadre cadre : cadres) {
            jdbc.sql("insert into attachment_cadre (attachment, staff_number, name, post, kind) values (?, ?, ?, ?, ?)")
                    .params(
                            attachment,
                            cadre.staffNumber(),
                            cadre.name(),
                            cadre.post(),
                            cadre.kind().name())
                    .update();
        }
    }

    void state(long id, AttachmentState state) {
        jdbc.sql("update attachment set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void returned(long id, @Nullable String by, @Nullable String opinion) {
        jdbc.sql("update attachment set state = ?, returned_by = ?, return_opinion = ? where id = ?")
                .params(AttachmentState.NAMING.name(), by, opinion, id)
                .update();
    }

    void accepted(long id, Mentor mentor) {
        jdbc.sql("update attachment set state = ?, mentor_number = ?, mentor_name = ?, mentor_post = ? where id = ?")
                .params(AttachmentState.RUNNING.name(), mentor.staffNumber(), mentor.name(), mentor.post(), id)
                .update();
    }

    void catchUp(long id, String text) {
        jdbc.sql("update attachment set catch_up = ? where id = ?")
                .params(text, id)
                .update();
    }

    void decided(long id, AttachmentState state, LocalDate on) {
        jdbc.sql("update attachment set state = ?, decided_on = ? where id = ?")
                .params(state.name(), on, id)
                .update();
    }

    private Optional<Attachment> one(TermKey key, String lock) {
        return jdbc
                .sql("select * from attachment" + OF_KEY + lock)
                .param("pairing", key.pairingId())
                .param("year", key.schoolYear())
                .param("term", key.term())
                .query(this::withCadres)
                .stream()
                .findFirst();
    }

    private List<Attachment> withCadres(ResultSet rows) throws SQLException {
        List<Attachment> found = new ArrayList<>();
        while (rows.next()) {
            found.add(attachment(rows));
        }
        Map<Long, List<Cadre>> sent =
                cadres.of(found.stream().map(Attachment::id).toList());
        return found.stream()
                .map(one -> one.with(sent.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Attachment(
                id,
                new TermKey(row.getString("pairing_id"), row.getInt("school_year"), row.getInt("term")),
                AttachmentState.valueOf(row.getString("state")),
                row.getString("nominated_by"),
                row.getObject("nominated_at", OffsetDateTime.class).toInstant(),
                row.getString("plan"),
                row.getString("returned_by"),
                row.getString("return_opinion"),
                mentor(row),
                row.getString("catch_up"),
                row.getObject("decided_on", LocalDate.class),
                List.of());
    }

    private static @Nullable Mentor mentor(ResultSet row) throws SQLException {
        String name = row.getString("mentor_name");
        return name == null ? null : new Mentor(row.getString("mentor_number"), name, row.getString("mentor_post"));
    }
}
