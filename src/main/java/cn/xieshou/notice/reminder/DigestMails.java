package cn.xieshou.notice.reminder;

import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.MailRows;
import cn.xieshou.notice.outbox.StoredMail;
import cn.xieshou.shared.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Digests in the outbox table, and the single mails that go into them. */
@Repository
class DigestMails {

    /** Single mails that did not leave although it was their time: of the night, or while the mail server was away. */
    private static final String LEFT_BEHIND =
            " where kind = 'NOTICE' and state = 'PENDING' and created_at < :written and due_at <= :dueAt";

    private final NamedParameterJdbcTemplate jdbc;

    DigestMails(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<String> recipientsLeftBehind(Instant written, Instant dueAt) {
        return jdbc.queryForList(
                "select distinct recipient from mail" + LEFT_BEHIND, leftBehind(written, dueAt), String.class);
    }

    /** They wait for the digest now. */
    void holdLeftBehind(Instant written, Instant dueAt) {
        jdbc.update("update mail set state = 'HELD', due_at = null" + LEFT_BEHIND, leftBehind(written, dueAt));
    }

    List<String> recipientsOfHeld() {
        return jdbc.queryForList(
                "select distinct recipient from mail where state = 'HELD'", new MapSqlParameterSource(), String.class);
    }

    /** An empty digest for each, unless the day's is there already. */
    void insert(Collection<String> recipients, String day, String subject, Instant now, Instant dueAt) {
        jdbc.batchUpdate(
                """
                insert into mail (id, recipient, subject, body, matter_key, path, once_key, state, attempts, due_at,
                                  created_at, kind)
                select :id, :recipient, :subject, :body, :day, '/', :once, 'PENDING', 0,
                       cast(:dueAt as timestamp with time zone), cast(:now as timestamp with time zone), 'DIGEST'
                where not exists (select 1 from mail where once_key = :once)
                """,
                recipients.stream()
                        .map(recipient -> new MapSqlParameterSource("recipient", recipient)
                                .addValue("id", UUID.randomUUID().toString())
                                .addValue("subject", subject)
                                .addValue("body", "内容在发出时按当时的待办情况生成。")
                                .addValue("day", day)
                                .addValue("once", "digest:" + recipient + ":" + day)
                                .addValue("dueAt", Columns.timeOrNull(dueAt))
                                .addValue("now", Columns.time(now)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Older digests that never left give way: the new one says what is still true. */
    void collapseOlder(String day) {
        jdbc.update(
                "update mail set state = 'COLLAPSED', due_at = null where kind = 'DIGEST' and matter_key <> :day"
                        + " and state in ('PENDING', 'FAILED', 'NO_ADDRESS') and recipient in"
                        + " (select recipient from mail where kind = 'DIGEST' and matter_key = :day)",
                new MapSqlParameterSource("day", day));
    }

    /** What goes into the recipient's digest, the oldest first. */
    List<StoredMail> held(String recipient) {
        return jdbc.query(
                "select * from mail where recipient = :recipient and state = 'HELD' order by created_at, id",
                new MapSqlParameterSource("recipient", recipient),
                MailRows::mail);
    }

    /** Notices of tasks that left by themselves since the digest before {@code digest}, for a week at most. */
    List<StoredMail> sentSince(String recipient, Instant weekAgo) {
        return jdbc.query(
                "select * from mail where recipient = :recipient and kind = 'NOTICE' and state = 'SENT'"
                        + " and task_id is not null and created_at > :weekAgo and created_at > coalesce("
                        + "(select max(created_at) from mail d where d.recipient = :recipient and d.kind = 'DIGEST'"
                        + " and d.state = 'SENT'), cast(:weekAgo as timestamp with time zone)) order by created_at, id",
                new MapSqlParameterSource("recipient", recipient).addValue("weekAgo", Columns.time(weekAgo)),
                MailRows::mail);
    }

    void fill(String id, Mail content) {
        jdbc.update(
                "update mail set subject = :subject, body = :body, calendar = :calendar where id = :id",
                new MapSqlParameterSource("id", id)
                        .addValue("subject", content.subject())
                        .addValue("body", content.body())
                        .addValue("calendar", content.calendar()));
    }

    /** These are in the digest that is about to leave. */
    void put(Collection<String> ids, String digest) {
        if (!ids.isEmpty()) {
            jdbc.update(
                    "update mail set digest_id = :digest where id in (:ids)",
                    new MapSqlParameterSource("digest", digest).addValue("ids", ids));
        }
    }

    void told(String recipient, String digest) {
        jdbc.update(
                "update mail set state = 'COLLAPSED' where recipient = :recipient and state = 'HELD'"
                        + " and digest_id = :digest",
                new MapSqlParameterSource("digest", digest).addValue("recipient", recipient));
    }

    void drop(Collection<String> ids, @Nullable String reason) {
        if (!ids.isEmpty()) {
            jdbc.update(
                    "update mail set state = 'DROPPED', once_key = null, error = :reason where id in (:ids)",
                    new MapSqlParameterSource("reason", reason).addValue("ids", ids));
        }
    }

    private static MapSqlParameterSource leftBehind(Instant written, Instant dueAt) {
        return new MapSqlParameterSource("written", Columns.time(written)).addValue("dueAt", Columns.timeOrNull(dueAt));
    }
}
