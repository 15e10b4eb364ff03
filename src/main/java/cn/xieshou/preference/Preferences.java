package cn.xieshou.preference;

import cn.xieshou.shared.Columns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each person has chosen, and what holds for whoever has chosen nothing. */
@Service
@Transactional
public class Preferences {

    private final JdbcClient jdbc;
    private final OpensIn usual;

    /** @param usual the bureau's setting {@code xieshou.tasks-open-in} */
    Preferences(JdbcClient jdbc, @Value("${xieshou.tasks-open-in:portal}") OpensIn usual) {
        this.jdbc = jdbc;
        this.usual = usual;
    }

    /** Where tasks of {@code account} open first. */
    @Transactional(readOnly = true)
    public OpensIn opensIn(String account) {
        return jdbc.sql("select opens_in from preference where account = :account")
                .param("account", account)
                .query((row, number) -> Columns.one(row, "opens_in", OpensIn.class))
                .optional()
                .orElse(usual);
    }

    public void open(String account, OpensIn in) {
        if (write("update preference set opens_in = :in where account = :account", account, in) == 0) {
            write("insert into preference (account, opens_in) values (:account, :in)", account, in);
        }
    }

    private int write(String sql, String account, OpensIn in) {
        return jdbc.sql(sql).param("account", account).param("in", in.name()).update();
    }
}
