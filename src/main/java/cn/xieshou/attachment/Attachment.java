package cn.xieshou.attachment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one recipient school does in one term of one pairing (R-CAD-1).
 *
 * @param plan what the cadres are to learn, and when
 * @param returnedBy label of who returned the nomination last, null if nobody did or it was submitted anew
 * @param catchUp what the principal arranges against the shortfall, null if nothing
 * @param decidedOn the day of the result
 */
public record Attachment(
        long id,
        TermKey key,
        AttachmentState state,
        String nominatedBy,
        Instant nominatedAt,
        String plan,
        @Nullable String returnedBy,
        @Nullable String returnOpinion,
        @Nullable Mentor mentor,
        @Nullable String catchUp,
        @Nullable LocalDate decidedOn,
        List<Cadre> cadres) {

    Attachment with(List<Cadre> sent) {
        return new Attachment(
                id,
                key,
                state,
                nominatedBy,
                nominatedAt,
                plan,
                returnedBy,
                returnOpinion,
                mentor,
                catchUp,
                decidedOn,
                sent);
    }

    /** Whether stints and visits may be recorded now. */
    public boolean running() {
        return state == AttachmentState.RUNNING;
    }

    /** The cadre of this id, if of this attachment. */
    public java.util.Optional<Cadre> cadre(@Nullable Long cadre) {
        return cadres.stream().filter(one -> cadre != null && one.id() == cadre).findFirst();
    }
}
