package cn.xieshou.mentoring;

import cn.xieshou.shared.SchoolYear;

/** A school year of a pairing's mentoring; {@code schoolYear} is the year in which it begins. */
public record MentoringKey(String pairingId, int schoolYear) {

    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    /** «2026—2027学年» */
    public String label() {
        return year().label();
    }

    /** What it is called in the trail. */
    public String subject() {
        return "《" + label() + "师徒结对》";
    }

    MentoringKey before() {
        return new MentoringKey(pairingId, schoolYear - 1);
    }
}
