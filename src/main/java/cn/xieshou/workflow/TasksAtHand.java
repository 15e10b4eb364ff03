package cn.xieshou.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What somebody has in hand or may take, counted and put in order by the database, however much it is. Reads the engine's tables,
 * as its manual describes them: its own query puts what has no date first on one database and last on the other.
 */
@Repository
class TasksAtHand {

    private static final String MINE = "select ID_, PROC_INST_ID_, DUE_DATE_, CREATE_TIME_, ASSIGNEE_ from ACT_RU_TASK"
            + " where SUSPENSION_STATE_ = 1 and ASSIGNEE_ = :account";

    private static final String OF_GROUPS =
            "select t.ID_, t.PROC_INST_ID_, t.DUE_DATE_, t.CREATE_TIME_, t.ASSIGNEE_ from ACT_RU_TASK t"
                    + " where t.SUSPENSION_STATE_ = 1 and t.ASSIGNEE_ is null and t.ID_ in (select TASK_ID_"
                    + " from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate' and GROUP_ID_ in (:groups))";

    private static final String OF_OWN_GROUPS =
            OF_GROUPS.replace(":groups", "select GROUP_ID_ from ACT_ID_MEMBERSHIP where USER_ID_ = :account");

    static final String HELD = "(" + MINE + " union all " + OF_OWN_GROUPS + ")";

    static final String IDS = "select ID_ from " + HELD + " held";

    private static final String BY_DUE =
            " order by case when DUE_DATE_ is null then 1 else 0 end, DUE_DATE_, CREATE_TIME_, ID_ limit ";

    private final JdbcClient jdbc;

    TasksAtHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many there are.
     *
     * @param late due before the moment asked for
     * @param own in the account's own hands
     */
    record Counted(int all, int late, int own) {}

    Counted count(String account, Instant moment) {
        return jdbc.sql("select count(*) as whole, count(case when DUE_DATE_ < :moment then 1 end) as late,"
                        + " count(ASSIGNEE_) as own from " + HELD + " held")
                .param("account", account)
                .param("moment", Timestamp.from(moment))
                .query((row, n) -> new Counted(row.getInt("whole"), row.getInt("late"), row.getInt("own")))
                .single();
    }

    /** How many there are, {@code most} at the most, in one statement with the account's groups. */
    int upTo(int most, String account) {
        return jdbc.sql("select count(*) from (select ID_ from " + HELD + " held fetch first " + most
                        + " rows only) counted")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Ids of the earliest due, what has no date last. */
    List<String> first(String account, Set<String> groups, int most) {
        return ask("select ID_ from (" + of(groups) + ") held" + BY_DUE + most, account, groups)
                .query(String.class)
                .list();
    }

    /** Ids of what has a date: all that is in hand, and the {@code most} earliest due that the groups may take. */
    List<String> dated(String account, Set<String> groups, int most) {
        String own = "select ID_ from (" + MINE + ") mine where DUE_DATE_ is not null";
        String free = groups.isEmpty()
                ? ""
                : " union all select ID_ from (select ID_ from (" + OF_GROUPS + ") free where DUE_DATE_ is not null"
                        + BY_DUE + most + ") earliest";
        return ask(own + free, account, groups).query(String.class).list();
    }

    private JdbcClient.StatementSpec ask(String sql, String account, Collection<String> groups) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("account", account);
        return groups.isEmpty() ? statement : statement.param("groups", groups);
    }

    private static String of(Set<String> groups) {
        return groups.isEmpty() ? MINE : MINE + " union all " + OF_GROUPS;
    }
}
