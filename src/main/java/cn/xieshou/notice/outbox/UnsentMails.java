package cn.xieshou.notice.outbox;

import cn.xieshou.shared.Columns;
import java.time.Instant;
import java.util.Collection;
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

    /** Mails to these people written since then that failed or had no address, the newest first. */
    public List<StoredMail> since(Instant moment, Collection<String> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select * from mail where state in ('FAILED', 'NO_ADDRESS') and created_at >= :moment"
                                        + " and recipient in (:accounts) order by created_at desc, id fetch first :most rows only")
                        .param("moment", Columns.time(moment))
                        .param("accounts", accounts)
                        .param("most", MOST)
                        .query(MailRows::mail)
                        .list();
    }

    /** By account, of these: the newest mail that was given up, where none has arrived since at the same address. */
    public Map<String, StoredMail> refusedLast(Collection<String> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "select p.* from mail p where p.state = 'FAILED' and p.recipient in (:accounts) and not exists"
                                        + " (select 1 from mail s where s.recipient = p.recipient and s.state = 'SENT'"
                                        + " and s.address = p.address and s.sent_at >= p.created_at) and p.address is not null"
                                        + " order by p.created_at")
                        .param("accounts", accounts)
                        .query(MailRows::mail)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(
                                mail -> mail.mail().recipient(), mail -> mail, (older, newer) -> newer));
    }

    /** SQL that holds where the last mail to the person «p» at the present address was given up and none has arrived since. */
    public static String refusedSql() {
        return "(p.account, p.email) in (select f.recipient, f.address from mail f where f.state = 'FAILED'"
                + " and f.address is not null and not exists (select 1 from mail g where g.recipient = f.recipient"
                + " and g.state = 'SENT' and g.address = f.address and g.sent_at >= f.created_at))";
    }
}
