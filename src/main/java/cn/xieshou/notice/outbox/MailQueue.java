package cn.xieshou.notice.outbox;

import cn.xieshou.shared.Columns;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox table as the nodes empty it: a row is locked, leased, and concluded. */
@Repository
public class MailQueue {

    private final JdbcClient jdbc;

    MailQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when the mail waits that should have left first; empty if none is overdue. */
    Optional<Instant> oldestOverdue(Instant now) {
        return jdbc.sql("select due_at from mail where due_at <= :now order by due_at fetch first 1 rows only")
                .param("now", Columns.time(now))
                .query((row, n) -> Columns.instant(row, "due_at"))
                .optional();
    }

    /** @param night whether only mails count that leave at any hour */
    boolean anyDue(Instant now, boolean night) {
        return !jdbc.sql("select id from mail where due_at <= :now" + at(night) + " fetch first 1 rows only")
                .param("now", Columns.time(now))
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** Locks the next due mail for the rest of the transaction; rows that another node has locked are passed over. */
    Optional<StoredMail> lockNext(Instant now, boolean night) {
        return jdbc.sql("select * from mail where due_at <= :now" + at(night)
                        + " order by due_at, id fetch first 1 rows only for update skip locked")
                .param("now", Columns.time(now))
                .query(MailRows::mail)
                .optional();
    }

    private static String at(boolean night) {
        return night ? " and kind = 'LINK_NOW'" : "";
    }

    void lease(String id, String node, Instant until) {
        jdbc.sql("update mail set state = 'SENDING', lease_owner = :node, due_at = :until, attempts = attempts + 1"
                        + " where id = :id")
                .param("id", id)
                .param("node", node)
                .param("until", Columns.time(until))
                .update();
    }

    /** What became of an attempt; nothing happens if the lease has gone to another node. */
    void conclude(String id, String node, Outcome outcome) {
        jdbc.sql("update mail set state = :state, due_at = :dueAt, address = :address, error = :error,"
                        + " sent_at = :sentAt, lease_owner = null,"
                        + " slot = case when :state = 'DROPPED' then null else slot end"
                        + " where id = :id and state = 'SENDING' and lease_owner = :node")
                .param("id", id)
                .param("node", node)
                .param("state", outcome.state().name())
                .param("dueAt", Columns.timeOrNull(outcome.tryAgainAt()))
                .param("address", outcome.address())
                .param("error", outcome.error())
                .param("sentAt", Columns.timeOrNull(outcome.sentAt()))
                .update();
    }

    /** Takes a mail out of the queue; it goes into the next digest. */
    void hold(String id) {
        jdbc.sql("update mail set state = 'HELD', due_at = null, lease_owner = null where id = :id")
                .param("id", id)
                .update();
    }

    void postpone(String id, Instant until) {
        jdbc.sql("update mail set due_at = :until where id = :id")
                .param("id", id)
                .param("until", Columns.time(until))
                .update();
    }

    /** Says at every waiting mail why nothing leaves. */
    void explainWaiting(Instant now, String error) {
        jdbc.sql("update mail set error = :error where state = 'PENDING' and due_at <= :now"
                        + " and (error is null or error <> :error)")
                .param("now", Columns.time(now))
                .param("error", error)
                .update();
    }
}
