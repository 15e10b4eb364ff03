package cn.xieshou.once;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done on pages in the last days; written in the transaction of what was done. */
@Repository
class DoneActions {

    /** No page stays open longer and is still accepted. */
    private static final Period KEPT = Period.ofDays(7);

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

    /** What was done at the same address since the form was opened, the newest first. */
    List<Done> since(PageAction action) {
        return jdbc.sql("select actor, content, outcome, done_at from page_action"
                        + " where address = :address and done_at > :opened order by done_at desc, id desc")
                .param("address", action.address())
                .param("opened", OffsetDateTime.ofInstant(action.opened(), clock.getZone()))
                .query(DoneActions::done)
                .list();
    }

    void add(PageAction action, String outcome) {
        jdbc.sql("insert into page_action (address, actor, content, outcome, done_at)"
                        + " values (:address, :actor, :content, :outcome, :at)")
                .param("address", action.address())
                .param("actor", action.actor())
                .param("content", action.content())
                .param("outcome", outcome)
                .param("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .update();
    }

    void forgetOld() {
        jdbc.sql("delete from page_action where done_at < :before")
                .param("before", OffsetDateTime.now(clock).minus(KEPT))
                .update();
    }

    private static Done done(ResultSet row, int number) throws SQLException {
        Instant at = Objects.requireNonNull(row.getObject("done_at", OffsetDateTime.class))
                .toInstant();
        return new Done(row.getString("actor"), row.getString("content"), row.getString("outcome"), at);
    }
}
