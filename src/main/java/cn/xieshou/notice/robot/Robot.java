package cn.xieshou.notice.robot;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A robot of a group chat.
 *
 * @param name what the office calls the group
 * @param accessKey of its address; whoever has it can write into the group
 * @param signSecret with which messages are signed, null if the group asks for none
 * @param doneOn the last day that is done with: sent, given up or with nothing to tell
 * @param attempts that failed since then
 * @param nextTryAt not before then, null if at once
 * @param testAsked whether a message to try it out waits
 * @param lastOutcome of the last message, in words; null if none was sent
 */
public record Robot(
        String id,
        RobotKind kind,
        String name,
        String accessKey,
        @Nullable String signSecret,
        String addedBy,
        Instant addedAt,
        @Nullable LocalDate doneOn,
        int attempts,
        @Nullable Instant nextTryAt,
        boolean testAsked,
        @Nullable Instant lastAt,
        @Nullable String lastOutcome) {

    private static final int SHOWN = 4;

    /** Enough of the key to tell robots apart: «…a1b2». */
    public String keyEnd() {
        return "…" + accessKey.substring(accessKey.length() - SHOWN);
    }
}
