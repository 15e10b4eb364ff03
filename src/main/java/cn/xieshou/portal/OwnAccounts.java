package cn.xieshou.portal;

import cn.xieshou.shared.ReadOnce;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose lines of the trail are one's own: the reader's and, of a school's people, their colleagues'. Asked before the trail is, since a
 * database that is given the accounts looks up their lines, and one that is given the question reads the whole trail.
 */
@Component
class OwnAccounts {

    private final JdbcClient jdbc;

    OwnAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those too who may no longer sign in; the reader's own comes along. */
    List<String> of(String account) {
        return ReadOnce.of("own accounts", account, () -> ask(account));
    }

    private List<String> ask(String account) {
        List<String> own =
                jdbc.sql("""
                        select account from person where account = :me
                        union
                        select colleague.account from person me join person colleague on colleague.school_code = me.school_code
                         where me.account = :me""").param("me", account).query(String.class).list();
        return own.isEmpty() ? List.of(account) : own;
    }
}
