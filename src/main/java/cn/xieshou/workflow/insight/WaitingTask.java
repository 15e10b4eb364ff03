package cn.xieshou.workflow.insight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open task with a due date, as reminders need it.
 *
 * @param name what it is called on screen
 * @param dueKind what kind of date it is, as the model says ({@link ModelProperty#DUE_KIND}); null if it does not
 * @param processKey key of its process
 * @param assignee account in whose hands it is, null while it is a group's
 * @param groups the groups that may take it; only asked while nobody has taken it
 * @param programme code of the programme, null if the instance names none
 * @param section group of the section that is responsible, null if the instance names none
 * @param supportingSchool code of the supporting school, null if the instance names none
 * @param recipientSchool code of the recipient school, null if the instance names none
 */
public record WaitingTask(
        String taskId,
        String name,
        @Nullable String dueKind,
        String processKey,
        String businessKey,
        Instant createdAt,
        Instant due,
        @Nullable String assignee,
        List<String> groups,
        @Nullable String programme,
        @Nullable String section,
        @Nullable String supportingSchool,
        @Nullable String recipientSchool) {}
