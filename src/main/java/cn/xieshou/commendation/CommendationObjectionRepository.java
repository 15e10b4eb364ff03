package cn.xieshou.commendation;

import cn.xieshou.register.Condition;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of objections to the names of a round. */
@Repository
class CommendationObjectionRepository {

    private final JdbcClient jdbc;

    CommendationObjectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CommendationObjection> find(long id) {
        return of(Condition.of("o.id = :id", "id", id)).stream().findFirst();
    }

    List<CommendationObjection> in(String commendation) {
        return of(Condition.of("x.commendation = :round", "round", commendation));
    }

    /** @param which over the objection «o» and its candidate «x», the oldest first */
    List<CommendationObjection> of(Condition which) {
        return jdbc.sql(
                        "select o.* from commendation_objection o join commendation_candidate x on x.id = o.candidate where "
                                + which.sql() + " order by o.id")
                .params(which.values())
                .query(RecordRows.of(CommendationObjection.class))
                .list();
    }

    void insert(long candidate, String content, String by, Instant at) {
        jdbc.sql("insert into commendation_objection (candidate, content, raised_by, raised_at) values (?, ?, ?, ?)")
                .params(candidate, content, by, Columns.time(at))
                .update();
    }

    void decide(long id, boolean upheld, String reason, String by, Instant at) {
        jdbc.sql(
                        "update commendation_objection set upheld = ?, reason = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(upheld, reason, by, Columns.time(at), id)
                .update();
    }
}
