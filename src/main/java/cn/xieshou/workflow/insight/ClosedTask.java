package cn.xieshou.workflow.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task that waits no longer.
 *
 * @param processInstanceId the case that it belonged to
 * @param assignee who had it last, null if nobody
 * @param completed whether somebody completed it; otherwise the process took it away (withdrawn, ended, timed out)
 */
public record ClosedTask(
        String taskId,
        String name,
        String processKey,
        String processName,
        String processInstanceId,
        String businessKey,
        @Nullable String assignee,
        Instant endedAt,
        boolean completed) {}
