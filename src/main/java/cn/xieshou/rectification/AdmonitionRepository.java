package cn.xieshou.rectification;

import cn.xieshou.register.Condition;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of efficiency admonitions. */
@Repository
class AdmonitionRepository {

    private static final RowMapper<Admonition> ROW = RecordRows.of(Admonition.class);

    private final JdbcClient jdbc;

    AdmonitionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Admonition> find(String id) {
        return of(Condition.of("a.id = :id", "id", id)).stream().findFirst();
    }

    Optional<Admonition> byNumber(String number) {
        return of(Condition.of("a.number = :number", "number", number)).stream().findFirst();
    }

    List<Admonition> all(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : of(Condition.of("a.id in (:ids)", "ids", ids));
    }

    /** @param which over «a» and its pairing «p»; the newest first */
    List<Admonition> of(Condition which) {
        return jdbc.sql("select a.* from admonition a join pairing p on p.id = a.pairing_id where " + which.sql()
                        + " order by a.opened_at desc, a.id desc")
                .params(which.values())
                .query(ROW)
                .list();
    }

    void insert(String id, Rectification of, Instant at) {
        jdbc.sql("""
                        insert into admonition (id, rectification, pairing_id, side, school, school_year, term, state, opened_at)
                        values (:id, :rectification, :pairing, :side, :school, :year, :term, :state, :at)""")
                .param("id", id)
                .param("rectification", of.id())
                .param("pairing", of.pairingId())
                .param("side", of.side().name())
                .param("school", of.school())
                .param("year", of.schoolYear())
                .param("term", of.term())
                .param("state", AdmonitionState.DRAFTING.name())
                .param("at", Columns.time(at))
                .update();
    }

    void told(String id, String facts, String ground, String by, Instant at) {
        moved(
                "facts = :facts, ground = :ground, drafted_by = :by, told_at = :at",
                Map.of("facts", facts, "ground", ground, "by", by, "at", Columns.time(at)),
                id,
                AdmonitionState.TOLD);
    }

    void heard(String id, ReplyKind kind, @Nullable String reply, @Nullable String by, Instant at) {
        JdbcClient.StatementSpec update = jdbc.sql(
                        "update admonition set reply_kind = :kind, reply = :reply, replied_by = :by, replied_at = :at,"
                                + " state = :to where id = :id and state in (:before)")
                .param("kind", kind.name())
                .param("reply", reply)
                .param("by", by)
                .param("at", Columns.time(at));
        moved(update, id, AdmonitionState.HEARD);
    }

    void toIssue(String id, String by) {
        moved("considered_by = :by", Map.of("by", by), id, AdmonitionState.TO_ISSUE);
    }

    void issued(String id, String number, String by, LocalDate on, LocalDate review) {
        moved(
                "number = :number, issued_by = :by, issued_on = :on, review_on = :review, opinion = null",
                Map.of("number", number, "by", by, "on", on, "review", review),
                id,
                AdmonitionState.IN_FORCE);
    }

    void kept(String id, LocalDate review, String opinion) {
        moved(
                "review_on = :review, opinion = :opinion",
                Map.of("review", review, "opinion", opinion),
                id,
                AdmonitionState.IN_FORCE);
    }

    void returned(String id, String opinion) {
        moved("opinion = :opinion", Map.of("opinion", opinion), id, AdmonitionState.HEARD);
    }

    /** @param to one of those in which it is over */
    void over(String id, AdmonitionState to, String opinion, LocalDate on) {
        moved("opinion = :opinion, closed_on = :on", Map.of("opinion", opinion, "on", on), id, to);
    }

    private void moved(String set, Map<String, ?> values, String id, AdmonitionState to) {
        moved(
                jdbc.sql("update admonition set " + set + ", state = :to where id = :id and state in (:before)")
                        .params(values),
                id,
                to);
    }

    private static void moved(JdbcClient.StatementSpec update, String id, AdmonitionState to) {
        int rows = update.param("to", to.name())
                .param("before", AdmonitionState.names(to.before()))
                .param("id", id)
                .update();
        Moved.one(rows, "admonition " + id + " to " + to);
    }
}
