package cn.xieshou.service;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.RecordRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of wishes to end a year of service early; rows are decided, never removed. */
@Repository
class EarlyEndRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    EarlyEndRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<EarlyEnd> of(String secondment) {
        return jdbc.sql("select * from service_early_end where secondment_id = ? order by id")
                .param(secondment)
                .query(RecordRows.of(EarlyEnd.class))
                .list();
    }

    Optional<EarlyEnd> pending(String secondment) {
        return of(secondment).stream()
                .filter(one -> one.state() == EarlyEnd.State.PENDING)
                .findFirst();
    }

    void ask(String secondment, String reason, LocalDate lastDay, String actor) {
        jdbc.sql("insert into service_early_end (secondment_id, reason, last_day, asked_by, asked_at, state)"
                        + " values (?, ?, ?, ?, ?, 'PENDING')")
                .params(secondment, reason, lastDay, actor, Columns.time(clock.instant()))
                .update();
    }

    void decided(long id, EarlyEnd.State state, LocalDate lastDay, String opinion, String actor) {
        int rows = jdbc.sql(
                        "update service_early_end set state = ?, last_day = ?, opinion = ?, decided_by = ?, decided_at = ?"
                                + " where id = ? and state = 'PENDING'")
                .params(state.name(), lastDay, opinion, actor, Columns.time(clock.instant()), id)
                .update();
        Moved.one(rows, "early end " + id + " to " + state);
    }

    void dissolved(String secondment) {
        jdbc.sql("update service_early_end set state = ? where secondment_id = ? and state = 'PENDING'")
                .params(EarlyEnd.State.DISSOLVED.name(), secondment)
                .update();
    }

    void withdrawn(String secondment) {
        jdbc.sql("update service_early_end set state = 'WITHDRAWN' where secondment_id = ? and state = 'PENDING'")
                .param(secondment)
                .update();
    }
}
