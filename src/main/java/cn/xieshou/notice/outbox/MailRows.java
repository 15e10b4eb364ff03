package cn.xieshou.notice.outbox;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Writes and reads rows of the table of mails. */
public final class MailRows {

    private MailRows() {}

    static SqlParameterSource row(String id, Mail mail, Instant now, @Nullable Instant dueAt) {
        return new MapSqlParameterSource("id", id)
                .addValue("recipient", mail.recipient())
                .addValue("subject", mail.subject())
                .addValue("body", mail.body())
                .addValue("matter", mail.matterKey())
                .addValue("path", mail.path())
                .addValue("task", mail.taskId())
                .addValue("due", Columns.timeOrNull(mail.due()))
                .addValue("once", mail.onceKey())
                .addValue("now", Columns.time(now))
                .addValue("dueAt", Columns.timeOrNull(dueAt))
                .addValue("state", dueAt == null ? MailState.HELD.name() : MailState.PENDING.name())
                .addValue("kind", mail.kind().name())
                .addValue("sentTo", mail.sentTo());
    }

    public static StoredMail mail(ResultSet row, int number) throws SQLException {
        Mail mail = new Mail(
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("matter_key"),
                row.getString("path"),
                row.getString("task_id"),
                Columns.instantOrNull(row, "due"),
                row.getString("once_key"),
                Columns.one(row, "kind", Mail.Kind.class),
                row.getString("calendar"),
                row.getString("sent_to"));
        return new StoredMail(
                row.getString("id"),
                mail,
                Columns.one(row, "state", MailState.class),
                row.getInt("attempts"),
                Columns.instantOrNull(row, "due_at"),
                row.getString("address"),
                row.getString("error"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "sent_at"));
    }
}
