package cn.xieshou.notice.reminder;

import cn.xieshou.notice.outbox.DigestTime;
import cn.xieshou.notice.outbox.MailState;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A matter's lines in digests, with what became of the digest. */
@Repository
class ToldReminders {

    private static final String TOLD = "TOLD";
    private static final String DROPPED = "DROPPED";

    private final JdbcClient jdbc;
    private final DigestTime digestTime;

    ToldReminders(JdbcClient jdbc, DigestTime digestTime) {
        this.jdbc = jdbc;
        this.digestTime = digestTime;
    }

    List<Told> of(String matterKey, int most) {
        return jdbc.sql("select r.account, r.step, r.occasion, r.due, r.state, r.decided_on, r.settled_at, r.mail_id,"
                        + " m.state as mail_state, m.sent_at, m.error from reminder r left join mail m on m.id = r.mail_id"
                        + " where r.matter_key = :matter and (r.state in ('TOLD', 'DROPPED')"
                        + " or r.state = 'WAITING' and (r.alone = true or r.mail_id is not null))"
                        + " order by r.decided_on desc, r.id desc fetch first :most rows only")
                .param("matter", matterKey)
                .param("most", most)
                .query(this::told)
                .list();
    }

    private Told told(ResultSet row, int number) throws SQLException {
        MailState state = state(row);
        return new Told(
                moment(row),
                row.getString("account"),
                words(row),
                state,
                state == MailState.DROPPED ? Outbox.SETTLED : row.getString("error"),
                row.getString("mail_id"));
    }

    private static MailState state(ResultSet row) throws SQLException {
        String mail = row.getString("mail_state");
        return switch (row.getString("state")) {
            case TOLD -> MailState.SENT;
            case DROPPED -> MailState.DROPPED;
            default -> mail == null ? MailState.HELD : MailState.valueOf(mail);
        };
    }

    /** When the digest left, or the line was settled, or the morning for which it was written. */
    private Instant moment(ResultSet row) throws SQLException {
        Instant morning = Columns.day(row, "decided_on")
                .atTime(digestTime.time())
                .atZone(ChineseDates.ZONE)
                .toInstant();
        return Stream.of(Columns.instantOrNull(row, "sent_at"), Columns.instantOrNull(row, "settled_at"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(morning);
    }

    /** «每日汇总（即将到期）：签署结对帮扶协议，截止 2026年11月27日» */
    private static String words(ResultSet row) throws SQLException {
        Instant due = Columns.instant(row, "due");
        return "每日汇总（" + Columns.one(row, "occasion", Occasion.class).label() + "）：" + row.getString("step") + "，截止 "
                + ChineseDates.date(due);
    }
}
