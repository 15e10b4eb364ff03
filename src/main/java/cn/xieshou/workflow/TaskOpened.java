package cn.xieshou.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user task now waits for somebody, or for somebody else than before. Published in the engine's transaction.
 *
 * @param reassignedFrom who had it before, or for whom a deputy got a new task; null otherwise
 * @param created whether the task is new
 * @param due when it is due, null if never
 */
public record TaskOpened(
        String taskId,
        String taskKey,
        String taskName,
        String processKey,
        String processInstanceId,
        String businessKey,
        @Nullable String assignee,
        List<String> candidateGroups,
        @Nullable Instant due,
        boolean created,
        @Nullable String reassignedFrom) {}
