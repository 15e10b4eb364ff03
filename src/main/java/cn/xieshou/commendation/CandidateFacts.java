package cn.xieshou.commendation;

import java.math.BigDecimal;

/**
 * What the records of a school year say of a school or a person (R-AWD-1).
 *
 * @param completed whether a person has done what they were to do; true for a school
 * @param evaluated how many terms have a grade that no second look can change any more
 * @param points average of these terms, 0 without any
 * @param lowestGrade the worst of them in words, empty without any
 * @param shortItems how much was missing in the worst term
 * @param openRectifications what the school still has to put right
 * @param admonished whether the school is admonished now
 */
public record CandidateFacts(
        HonourKind kind,
        String school,
        String person,
        String personName,
        String deeds,
        String pairingId,
        String section,
        boolean completed,
        int evaluated,
        BigDecimal points,
        String lowestGrade,
        int shortItems,
        int openRectifications,
        boolean admonished) {

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "CandidateFacts[" + kind + "]";
    }
}
