package cn.xieshou.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A colleague's opinion asked for before a step is done (加签).
 *
 * @param step name of the task that waits for the answer
 * @param asker account
 * @param asked account
 * @param answer null until answered, and for ever if withdrawn
 * @param closedAt when it was answered or withdrawn, null while open
 */
public record Question(
        String id,
        String taskId,
        String matterKey,
        String step,
        String asker,
        String asked,
        String question,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant closedAt) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
