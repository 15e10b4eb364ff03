package cn.xieshou.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded workbook that waits for its confirmation, or was imported.
 *
 * @param headers of its sheets, as they stand in the file
 * @param notices in Chinese
 * @param fingerprint of what confirming would do, see {@link JudgedRoster#fingerprint}
 */
public record StagedImport(
        long id,
        String fileName,
        String uploadedBy,
        Instant uploadedAt,
        Instant expiresAt,
        ImportState state,
        Map<RosterSheet, List<String>> headers,
        List<String> notices,
        RosterCounts counts,
        String fingerprint,
        @Nullable Instant confirmedAt,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /** Whether it can be confirmed: shown, not written yet, nothing wrong, something to write. */
    public boolean confirmable() {
        return state == ImportState.PREVIEW && counts.of(RowState.WRONG) == 0 && counts.toWrite() > 0;
    }
}
