package cn.xieshou.workflow;

import org.jspecify.annotations.Nullable;

/**
 * A user task waits no longer. Published in the engine's transaction.
 *
 * @param completedBy who completed it, null if the process took it away
 */
public record TaskClosed(
        String taskId,
        String taskKey,
        String taskName,
        String processKey,
        String processInstanceId,
        String businessKey,
        @Nullable String completedBy) {}
