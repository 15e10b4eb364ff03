package cn.xieshou.annualplan;

import java.time.Instant;

/**
 * A text as it was submitted; every submission is kept.
 *
 * @param revision 1 for the first
 * @param draftedBy account of who wrote it
 */
public record PlanVersion(int revision, PlanText text, String draftedBy, Instant draftedAt) {

    private static final int CHECK_LENGTH = 8;

    /** First digits of the checksum: «文本校验码», by which people see which text they have before them. */
    public String check() {
        return text.checksum().substring(0, CHECK_LENGTH);
    }
}
