package cn.xieshou.once;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done on pages in the last days; written in the transaction of what was done. */
@Repository
class DoneActions {

    /** No page stays open longer and is still accepted. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int LOCKS = 256;

    private final JdbcClient jdbc;
    private final Clock clock;

    DoneActions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Waits until no other action on the same thing is under way, on any node, and keeps others waiting. */
    void lock(PageAction action) {
        jdbc.sql("select id from page_action_lock where id = :id for update")
                .param("id", Math.floorMod(action.subject().hashCode(), LOCKS))
                .query(Integer.class)
                .single();
    }

    /** What was done with the same thing since the form was opened, the newest first. */
    List<Done> since(PageAction action) {
        return jdbc.sql("select address, actor, content, outcome, done_at from page_action"
                        + " where subject = :subject and done_ms > :opened order by done_ms desc, id desc")
                .param("subject", action.subject())
                .param("opened", action.opened())
                .query(DoneActions::done)
                .list();
    }

    void add(PageAction action, String outcome) {
        jdbc.sql("insert into page_action (address, subject, actor, content, outcome, done_at, done_ms)"
                        + " values (:address, :subject, :actor, :content, :outcome, :at, :ms)")
                .param("address", action.address())
                .param("subject", action.subject())
                .param("actor", action.actor())
                .param("content", action.content())
                .param("outcome", outcome)
                .param("at", Columns.time(clock.instant()))
                .param("ms", Order.now())
                .update();
    }

    void forgetOld() {
        jdbc.sql("delete from page_action where done_ms < :before")
                .param("before", Order.now() - KEPT.toMillis())
                .update();
    }

    private static Done done(ResultSet row, int number) throws SQLException {
        Instant at = Columns.instant(row, "done_at");
        return new Done(
                row.getString("address"),
                row.getString("actor"),
                row.getString("content"),
                row.getString("outcome"),
                at);
    }
}
