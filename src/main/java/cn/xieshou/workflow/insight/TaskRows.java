package cn.xieshou.workflow.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/** Tasks, open or ended, beside rows of other tables that name them; reads the engine's tables, as its manual describes them. */
public final class TaskRows {

    /** What {@link #of} reads; {@code :reader} is the account of whoever reads. */
    public static final String COLUMNS = """
            h.ID_ as task, h.NAME_ as step, pd.NAME_ as process, h.PROC_DEF_ID_ as definition, h.TASK_DEF_KEY_ as task_key,
            pi.BUSINESS_KEY_ as matter, h.ASSIGNEE_ as holder,
            case when h.DELETE_REASON_ = 'completed' then 1 else 0 end as completed,
            case when h.END_TIME_ is null then 1 else 0 end as waits,
            case when h.END_TIME_ is null and h.ASSIGNEE_ is null and exists (
                select 1 from ACT_RU_IDENTITYLINK link join ACT_ID_MEMBERSHIP own on own.GROUP_ID_ = link.GROUP_ID_
                where link.TASK_ID_ = h.ID_ and link.TYPE_ = 'candidate' and own.USER_ID_ = :reader)
                then 1 else 0 end as may_take""";

    private TaskRows() {}

    /** The task «h» whose id is in that column, its case «pi» and its process «pd». */
    public static String joined(String column) {
        return " left join ACT_HI_TASKINST h on h.ID_ = " + column
                + " left join ACT_HI_PROCINST pi on pi.ID_ = h.PROC_INST_ID_"
                + " left join ACT_RE_PROCDEF pd on pd.ID_ = h.PROC_DEF_ID_";
    }

    /** Empty if nothing is known of the task any more. */
    public static Optional<KnownTask> of(ResultSet row) throws SQLException {
        return row.getString("task") == null
                ? Optional.empty()
                : Optional.of(new KnownTask(
                        text(row, "step"),
                        text(row, "process"),
                        text(row, "definition"),
                        text(row, "task_key"),
                        text(row, "matter"),
                        row.getInt("waits") == 1,
                        row.getInt("completed") == 1,
                        row.getString("holder"),
                        row.getInt("may_take") == 1));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
