package cn.xieshou.portal;

import cn.xieshou.matter.Returns;
import cn.xieshou.register.Condition;
import cn.xieshou.workflow.WaitingCount;
import java.sql.Timestamp;
import java.time.Instant;
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

    /**
     * What waits for somebody.
     *
     * @param ids of the first of it
     * @param all how much there is
     * @param late how much of it is late
     */
    record First(List<String> ids, int all, int late) {}

    /**
     * The first of it, put in order and counted in one look at all of it.
     *
     * @param today begins then: what is due before is late
     */
    First first(String account, int most, Instant today) {
        int[] counts = new int[2];
        List<String> ids = jdbc.sql("select t.ID_, count(*) over () as whole,"
                        + " count(case when t.DUE_DATE_ < :today then 1 end) over () as late from " + WaitingCount.HELD
                        + " t order by " + SQL + " limit " + most)
                .param("account", account)
                .param("today", Timestamp.from(today))
                .query((row, n) -> {
                    counts[0] = row.getInt("whole");
                    counts[1] = row.getInt("late");
                    return row.getString("ID_");
                })
                .list();
        return new First(ids, counts[0], counts[1]);
    }
}
