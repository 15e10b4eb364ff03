package cn.xieshou.commendation;

import cn.xieshou.register.Condition;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.RecordRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rounds. */
@Repository
class CommendationRepository {

    private final JdbcClient jdbc;

    CommendationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Commendation> find(String id) {
        return Commendation.isKey(id)
                ? of(Condition.of("c.id = :id", "id", id)).stream().findFirst()
                : Optional.empty();
    }

    List<Commendation> all(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : of(Condition.of("c.id in (:ids)", "ids", ids));
    }

    /** @param which over «c»; the newest first */
    List<Commendation> of(Condition which) {
        return jdbc.sql("select c.* from commendation c where " + which.sql()
                        + " order by c.school_year desc, c.opened_at desc, c.id desc")
                .params(which.values())
                .query(RecordRows.of(Commendation.class))
                .list();
    }

    void insert(Commendation one) {
        jdbc.sql("insert into commendation (id, programme, school_year, state, opened_by, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        one.id(),
                        one.programme(),
                        one.schoolYear(),
                        one.state().name(),
                        one.openedBy(),
                        Columns.time(one.openedAt()))
                .update();
    }

    void compiled(String id, String by) {
        moved("compiled_by = :by, opinion = null", Map.of("by", by), id, CommendationState.TO_APPROVE);
    }

    void returned(String id, String opinion) {
        moved("opinion = :opinion", Map.of("opinion", opinion), id, CommendationState.EXAMINING);
    }

    void published(String id, LocalDate from, LocalDate until) {
        moved(
                "public_from = :from, public_until = :until",
                Map.of("from", from, "until", until),
                id,
                CommendationState.PUBLIC);
    }

    void awarded(String id, LocalDate on) {
        moved("decided_on = :on", Map.of("on", on), id, CommendationState.AWARDED);
    }

    void none(String id, String opinion, LocalDate on) {
        moved("opinion = :opinion, decided_on = :on", Map.of("opinion", opinion, "on", on), id, CommendationState.NONE);
    }

    void decidedBy(String id, @Nullable String account) {
        jdbc.sql("update commendation set decided_by = :by where id = :id")
                .param("by", account)
                .param("id", id)
                .update();
    }

    private void moved(String set, Map<String, ?> values, String id, CommendationState to) {
        int rows = jdbc.sql("update commendation set " + set + ", state = :to where id = :id and state in (:before)")
                .params(values)
                .param("to", to.name())
                .param("id", id)
                .param("before", to.before().stream().map(Enum::name).toList())
                .update();
        Moved.one(rows, "commendation " + id + " to " + to);
    }
}
