package cn.xieshou.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A colleague's opinion on a step, asked for before it is done (征询), or their signature on it (加签); of one who signed and passed the
 * step on, what was asked is empty.
 *
 * @param step name of the task that waits for the answer
 * @param asker account
 * @param asked account
 * @param answer null until answered, and for ever if withdrawn
 * @param closedAt when it was answered or withdrawn, null while open
 * @param coSign whether they are to say whether they agree
 * @param agreed what they said; null while they have not, and where they need not
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
        @Nullable Instant closedAt,
        boolean coSign,
        @Nullable Boolean agreed) {

    static final String AGREE = "同意";
    static final String DISAGREE = "不同意";

    public boolean isOpen() {
        return closedAt == null;
    }

    /** «同意», «不同意»; empty where it was only an opinion or nothing was said. */
    public String verdict() {
        return agreed == null ? "" : agreed ? AGREE : DISAGREE;
    }
}
