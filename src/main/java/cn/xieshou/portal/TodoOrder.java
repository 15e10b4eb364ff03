package cn.xieshou.portal;

import cn.xieshou.matter.Returns;
import cn.xieshou.register.Condition;
import cn.xieshou.workflow.WaitingCount;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** In which order what waits for somebody is shown, on the first page and in the list of all of it. */
@Repository
@Transactional(readOnly = true)
class TodoOrder {

    /** Where the engine's open task «t» is there because it was returned. */
    static final String RETURNED = Returns.openSql("t");

    /** Of the engine's open tasks «t»: what was returned, then the earliest due, what has no date last. */
    static final String SQL = "case when " + RETURNED + " then 0 else 1 end,"
            + " case when t.DUE_DATE_ is null then 1 else 0 end, t.DUE_DATE_, t.CREATE_TIME_, t.ID_";

    private final JdbcClient jdbc;

    TodoOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the account has in hand or may take for a group. */
    static Condition waitsFor(String account) {
        return Condition.of("t.ID_ in (" + WaitingCount.IDS + ")", "account", account);
    }

    /** Ids of the first of it. */
    List<String> first(String account, int most) {
        Condition waits = waitsFor(account);
        return jdbc.sql("select t.ID_ from ACT_RU_TASK t where " + waits.sql() + " order by " + SQL + " limit " + most)
                .params(waits.values())
                .query(String.class)
                .list();
    }
}
