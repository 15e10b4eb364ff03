package cn.xieshou.annualplan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody agreed to a text for their school.
 *
 * @param revision of the text that was before them
 * @param checksum SHA-256 of the exact text
 * @param onPaper whether they signed and stamped a printed text, whose scan lies beside it
 * @param voidSince when a changed text took its place, null while it stands
 */
public record Consent(
        int revision,
        Consenter party,
        String account,
        Instant givenAt,
        String checksum,
        @Nullable Instant voidSince,
        boolean onPaper) {

    public Consent(
            int revision,
            Consenter party,
            String account,
            Instant givenAt,
            String checksum,
            @Nullable Instant voidSince) {
        this(revision, party, account, givenAt, checksum, voidSince, false);
    }

    public boolean stands() {
        return voidSince == null;
    }
}
