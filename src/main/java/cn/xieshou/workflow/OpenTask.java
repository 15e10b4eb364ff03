package cn.xieshou.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user task that waits for somebody.
 *
 * @param processInstanceId the running case that it belongs to
 * @param definitionId the version of the process that it runs on
 * @param taskKey the element id in the model
 * @param name what it is called on screen
 * @param businessKey the pairing's or matching round's id, empty if it has none
 * @param createdAt since when it waits
 * @param due when it is due, null if never
 * @param assignee account in whose hands it is, null while it is a group's
 * @param owner who asked the assignee first and gets the task back, null if nobody asked
 * @param groups the groups that may take it
 */
public record OpenTask(
        String taskId,
        String processInstanceId,
        String definitionId,
        String taskKey,
        String name,
        String processKey,
        String processName,
        String businessKey,
        Instant createdAt,
        @Nullable Instant due,
        @Nullable String assignee,
        @Nullable String owner,
        List<String> groups) {

    /** SQL that holds where the task whose id is in that column is open, for registers. */
    public static String openSql(String column) {
        return "exists (select 1 from ACT_RU_TASK open_task where open_task.ID_ = " + column + ")";
    }

    /** The same, for these groups to take. */
    OpenTask forGroups(List<String> theirs) {
        return new OpenTask(
                taskId,
                processInstanceId,
                definitionId,
                taskKey,
                name,
                processKey,
                processName,
                businessKey,
                createdAt,
                due,
                assignee,
                owner,
                theirs);
    }

    /** Whether {@code account} has it in hand. */
    public boolean isOf(String account) {
        return account.equals(assignee);
    }

    /** Whether it waits for a whole group and nobody has taken it. */
    public boolean isUnclaimed() {
        return assignee == null;
    }
}
