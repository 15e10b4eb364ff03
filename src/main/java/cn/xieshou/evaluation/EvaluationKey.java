package cn.xieshou.evaluation;

import cn.xieshou.calendar.Term;
import cn.xieshou.shared.SchoolYear;

/**
 * A term of a pairing that is evaluated.
 *
 * @param schoolYear the year in which the school year begins
 * @param term 1 or 2
 */
public record EvaluationKey(String pairingId, int schoolYear, int term) {

    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    /** «2026—2027学年第一学期» */
    public String label() {
        return Term.label(year(), term);
    }

    /** What it is called in the trail. */
    public String subject() {
        return "《" + label() + "评估》";
    }
}
