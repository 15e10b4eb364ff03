package cn.xieshou.notice.outbox;

import cn.xieshou.shared.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mails: the outbox. */
@Repository
public class MailRepository {

    private static final String INSERT = """
            insert into mail (id, recipient, subject, body, matter_key, path, task_id, due, once_key,
                              state, attempts, due_at, created_at, kind, sent_to)
            select :id, :recipient, :subject, :body, :matter, :path, cast(:task as varchar(64)),
                   cast(:due as timestamp with time zone), cast(:once as varchar(200)), :state, 0,
                   cast(:dueAt as timestamp with time zone), cast(:now as timestamp with time zone), :kind,
                   cast(:sentTo as varchar(254))
            where not exists (select 1 from mail where once_key = cast(:once as varchar(200)))
            """;

    /** Mails of a long piece of work, by thread. */
    private static final ThreadLocal<@Nullable List<SqlParameterSource>> GATHERED = new ThreadLocal<>();

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    MailRepository(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Writes {@code mail} unless one of its once-key is there; without {@code dueAt} it is held for a digest. */
    void insert(String id, Mail mail, Instant now, @Nullable Instant dueAt) {
        SqlParameterSource row = MailRows.row(id, mail, now, dueAt);
        List<SqlParameterSource> together = GATHERED.get();
        if (together != null) {
            together.add(row);
        } else {
            template.update(INSERT, row);
        }
    }

    /** Writes what {@code work} inserts at its end, all at once; it must take none of them back. */
    void together(Runnable work) {
        if (GATHERED.get() != null) {
            work.run();
            return;
        }
        List<SqlParameterSource> rows = new ArrayList<>();
        GATHERED.set(rows);
        try {
            work.run();
        } finally {
            GATHERED.remove();
        }
        template.batchUpdate(INSERT, rows.toArray(SqlParameterSource[]::new));
    }

    /** Takes back what has not left yet about a task, for one recipient or all; it stays readable with the reason. */
    void dropUnsent(String taskId, @Nullable String recipient, String reason) {
        jdbc.sql("update mail set state = 'DROPPED', due_at = null, once_key = null, error = :reason"
                        + " where task_id = :task and state in ('PENDING', 'HELD')"
                        + " and (cast(:recipient as varchar(100)) is null or recipient = :recipient)")
                .param("task", taskId)
                .param("recipient", recipient)
                .param("reason", reason)
                .update();
    }

    /** Takes back what has not left yet for one recipient but what tells of the account itself; it stays readable. */
    public void dropUnsentTo(String recipient, String reason) {
        jdbc.sql("update mail set state = 'DROPPED', due_at = null, once_key = null, error = :reason"
                        + " where recipient = :recipient and state in ('PENDING', 'HELD') and kind <> 'ACCOUNT'")
                .param("recipient", recipient)
                .param("reason", reason)
                .update();
    }

    /** What has not left to the one, and is about no task or account of theirs, goes to the other. */
    public void moveUnsent(String from, String to) {
        jdbc.sql("update mail set recipient = :to where recipient = :from and state in ('PENDING', 'HELD')"
                        + " and kind = 'NOTICE' and task_id is null and sent_to is null")
                .param("to", to)
                .param("from", from)
                .update();
    }

    /** Deletes unsent mails about no task that were written before {@code moment}, and those taken back. */
    void forgetUnsentBefore(Instant moment) {
        jdbc.sql("delete from mail where created_at < :moment"
                        + " and (state = 'DROPPED' or task_id is null and state in ('PENDING', 'HELD'))")
                .param("moment", Columns.time(moment))
                .update();
    }

    /** Tries a mail again from the beginning that failed or had no address. */
    public boolean retry(String id, Instant now) {
        return jdbc.sql("update mail set state = 'PENDING', attempts = 0, due_at = :now, error = null"
                                + " where id = :id and state in ('FAILED', 'NO_ADDRESS')")
                        .param("id", id)
                        .param("now", Columns.time(now))
                        .update()
                == 1;
    }

    public Optional<StoredMail> find(String id) {
        return jdbc.sql("select * from mail where id = :id")
                .param("id", id)
                .query(MailRows::mail)
                .optional();
    }

    /** The newest first; null for every recipient, null for every state but those taken back. */
    public List<StoredMail> list(@Nullable String recipient, @Nullable MailState state, int offset, int limit) {
        return selection(
                        "select *",
                        recipient,
                        state,
                        " order by created_at desc, id offset :offset rows" + " fetch first :limit rows only")
                .param("offset", offset)
                .param("limit", limit)
                .query(MailRows::mail)
                .list();
    }

    /** All mails about a matter, those taken back included, the newest first. */
    public List<StoredMail> ofMatter(String matterKey, int limit) {
        return jdbc.sql("select * from mail where matter_key = :matter order by created_at desc, id"
                        + " fetch first :limit rows only")
                .param("matter", matterKey)
                .param("limit", limit)
                .query(MailRows::mail)
                .list();
    }

    public int count(@Nullable String recipient, @Nullable MailState state) {
        return selection("select count(*)", recipient, state, "")
                .query(Integer.class)
                .single();
    }

    /** Asks for what is given only: conditions on what may be missing let the database use no index. */
    private JdbcClient.StatementSpec selection(
            String select, @Nullable String recipient, @Nullable MailState state, String order) {
        return jdbc.sql(select + " from mail where " + (state == null ? "state <> 'DROPPED'" : "state = :state")
                        + (recipient == null ? "" : " and recipient = :recipient") + order)
                .param("recipient", recipient)
                .param("state", state == null ? null : state.name());
    }
}
