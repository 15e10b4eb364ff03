package cn.xieshou.commendation;

import org.jspecify.annotations.Nullable;

/**
 * A school or a person that a round looks at (R-AWD-1).
 *
 * @param person staff number, empty for a school
 * @param personName as the record knew it, empty for a school
 * @param deeds what it is about, in words
 * @param section group of those who examine it
 * @param proposed whether the data proposed it
 * @param proposedReason why, or why not
 * @param sectionReason why the section decided otherwise than proposed
 * @param struckReason why it is not on the list any more
 * @param number of the certificate
 */
public record Candidate(
        long id,
        String commendation,
        HonourKind kind,
        String school,
        String person,
        String personName,
        String deeds,
        String pairingId,
        String section,
        boolean proposed,
        String proposedReason,
        CandidateState state,
        @Nullable String examinedBy,
        @Nullable String sectionReason,
        @Nullable String struckReason,
        @Nullable String number) {

    /** «优秀支教教师：王某（实验小学）» */
    public String title(String schoolName) {
        return kind.label() + "：" + (kind.ofSchool() ? schoolName : personName + "（" + schoolName + "）");
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Candidate[" + id + ", " + kind + ", " + state + "]";
    }
}
