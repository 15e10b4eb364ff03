package cn.xieshou.annualplan;

import cn.xieshou.shared.SchoolYear;

/**
 * Which plan: a pairing has one for every school year.
 *
 * @param schoolYear the start year of the school year that the plan is for
 */
public record PlanId(String pairingId, int schoolYear) {

    /** What every step of a plan has in its name. */
    static final String WHAT = "年度工作方案";

    /** {@link #matter} in SQL, of the plan «a». */
    static final String MATTER = "'plan/' || a.pairing_id || '/' || a.school_year";

    /** «plan/P-2026-001/2026»: whose changes of hands are noted. */
    String matter() {
        return "plan/" + pairingId + "/" + schoolYear;
    }

    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    /** «《2026—2027学年年度工作方案》», for the trail. */
    public String subject() {
        return "《" + title() + "》";
    }

    /** «2026—2027学年年度工作方案» */
    public String title() {
        return year().label() + WHAT;
    }
}
