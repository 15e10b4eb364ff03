package cn.xieshou.notice.outbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the outbox could not deliver. */
@Repository
public class UnsentMails {

    private static final int MOST = 5_000;

    private final JdbcClient jdbc;

    UnsentMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Mails written since then that failed or had no address, the newest first. */
    public List<StoredMail> since(Instant moment) {
        return jdbc.sql("select * from mail where state in ('FAILED', 'NO_ADDRESS') and created_at >= :moment"
                        + " order by created_at desc, id fetch first :most rows only")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(Mails::mail)
                .list();
    }

    /** By account: the newest mail that was given up, where none has arrived since at the same address. */
    public Map<String, StoredMail> refusedLast() {
        return jdbc
                .sql("select f.* from mail f where f.state = 'FAILED' and f.address is not null and not exists"
                        + " (select 1 from mail s where s.recipient = f.recipient and s.state = 'SENT'"
                        + " and s.address = f.address and s.sent_at >= f.created_at)")
                .query(Mails::mail)
                .list()
                .stream()
                .collect(Collectors.toMap(mail -> mail.mail().recipient(), mail -> mail, UnsentMails::newer));
    }

    private static StoredMail newer(StoredMail one, StoredMail other) {
        return one.createdAt().isBefore(other.createdAt()) ? other : one;
    }
}
