package cn.xieshou.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody agreed to, signed or countersigned a text (R-AGR-2).
 *
 * @param revision of the draft that was before them
 * @param account who signed
 * @param checksum SHA-256 of the exact text signed
 * @param onPaper whether they signed and stamped a printed text, whose scan lies beside it
 * @param voidSince when a changed text took its place, null while it stands
 */
public record Signature(
        int revision,
        Signatory signatory,
        String account,
        Instant signedAt,
        String checksum,
        @Nullable Instant voidSince,
        boolean onPaper) {

    public Signature(
            int revision,
            Signatory signatory,
            String account,
            Instant signedAt,
            String checksum,
            @Nullable Instant voidSince) {
        this(revision, signatory, account, signedAt, checksum, voidSince, false);
    }

    public boolean stands() {
        return voidSince == null;
    }
}
