package cn.xieshou.attachment;

import cn.xieshou.register.Condition;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
        return ReadOnce.of("attachment", key, () -> one(key, ""));
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

    /** How many pairings «p» of these met what the term asks for, by programme. */
    Map<String, Integer> met(int schoolYear, int term, Condition which) {
        Map<String, Integer> found = new HashMap<>();
        jdbc.sql("select p.programme, count(*) as pairings from attachment a join pairing p on p.id = a.pairing_id"
                        + " where a.school_year = :metYear and a.term = :metTerm and a.state = :met and (" + which.sql()
                        + ") group by p.programme")
                .params(which.values())
                .param("metYear", schoolYear)
                .param("metTerm", term)
                .param("met", AttachmentState.MET.name())
                .query(row -> {
                    found.put(row.getString("programme"), row.getInt("pairings"));
                });
        return found;
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
                        Columns.time(at),
                        plan)
                .update();
    }

    void renominated(long id, String plan, String by, Instant at) {
        move(id, AttachmentState.CONFIRMING, """
                        , nominated_by = :by, nominated_at = :at, plan = :plan, returned_by = null, return_opinion = null""", Map.of("by", by, "at", Columns.time(at), "plan", plan));
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
        move(id, state, "", Map.of());
    }

    void returned(long id, @Nullable String by, @Nullable String opinion) {
        move(
                id,
                AttachmentState.NAMING,
                ", returned_by = :by, return_opinion = :opinion",
                given("by", by, "opinion", opinion));
    }

    void accepted(long id, Mentor mentor) {
        move(
                id,
                AttachmentState.RUNNING,
                ", mentor_number = :number, mentor_name = :name, mentor_post = :post",
                given("number", mentor.staffNumber(), "name", mentor.name(), "post", mentor.post()));
    }

    void catchUp(long id, String text) {
        jdbc.sql("update attachment set catch_up = ? where id = ?")
                .params(text, id)
                .update();
    }

    void decided(long id, AttachmentState state, LocalDate on) {
        move(id, state, ", decided_on = :on", Map.of("on", on));
    }

    private void move(long id, AttachmentState to, String more, Map<String, ?> values) {
        int rows = jdbc.sql("update attachment set state = :to" + more + " where id = :id and state in (:before)")
                .param("to", to.name())
                .param("id", id)
                .param("before", to.before().stream().map(Enum::name).toList())
                .params(values)
                .update();
        Moved.one(rows, "attachment " + id + " to " + to);
    }

    private static Map<String, @Nullable Object> given(@Nullable String... namesAndValues) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return values;
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
            found.add(AttachmentRows.attachment(rows));
        }
        Map<Long, List<Cadre>> sent =
                cadres.of(found.stream().map(Attachment::id).toList());
        return found.stream()
                .map(one -> one.with(sent.getOrDefault(one.id(), List.of())))
                .toList();
    }
}
