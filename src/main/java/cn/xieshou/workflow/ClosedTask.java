package cn.xieshou.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task that waits no longer.
 *
 * @param assignee who had it last, null if nobody
 * @param completed whether somebody completed it; otherwise the process took it away (withdrawn, ended, timed out)
 */
public record ClosedTask(
        String taskId,
        String name,
        String processName,
        String businessKey,
        @Nullable String assignee,
        Instant endedAt,
        boolean completed) {}
