package cn.xieshou.directory;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Text;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people type who have forgotten their password. The page only writes it down, for known and unknown accounts alike, so
 * that its answer and the time it takes tell nobody which accounts there are; the next round sends the links.
 */
@Service
@Transactional
public class PasswordRequests {

    private static final int LONGEST = 64;
    private static final int MOST_WAITING = 1000;
    private static final int ROUND = 100;

    private final JdbcClient jdbc;
    private final PasswordLinks links;
    private final Clock clock;

    PasswordRequests(JdbcClient jdbc, PasswordLinks links, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.clock = clock;
    }

    /** Writes the account down as it was typed; what can be none is left out. */
    public void add(String typed) {
        int waiting = jdbc.sql("select count(*) from password_request")
                .query(Integer.class)
                .single();
        String account = Text.clean(typed);
        if (!account.isEmpty() && account.length() <= LONGEST && waiting < MOST_WAITING) {
            jdbc.sql("insert into password_request (account, asked_at) values (:account, :now)")
                    .param("account", account)
                    .param("now", Columns.time(clock.instant()))
                    .update();
        }
    }

    /** Sends the links that can be sent; of several nodes only one takes a request. */
    void round() {
        List<Request> waiting = jdbc.sql("select id, account from password_request order by id"
                        + " fetch first :most rows only for update skip locked")
                .param("most", ROUND)
                .query(RecordRows.of(Request.class))
                .list();
        for (Request request : waiting) {
            jdbc.sql("delete from password_request where id = :id")
                    .param("id", request.id())
                    .update();
            links.ask(request.account());
        }
    }

    private record Request(long id, String account) {}
}
