package cn.xieshou.pairing;

import cn.xieshou.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * For which time a matter was opened.
 *
 * @param schoolYear null if whichever
 * @param term null if the matter is for a whole year
 */
public record AwaitedPeriod(
        @Nullable Integer schoolYear, @Nullable Integer term) {

    /** Whenever. */
    public static final AwaitedPeriod ANY = new AwaitedPeriod(null, null);

    /** Whether all there is ends, with the pairing, and nobody asks for its results any more. */
    public boolean isAny() {
        return schoolYear == null;
    }

    public boolean covers(int year) {
        return schoolYear == null || schoolYear == year;
    }

    public boolean covers(int year, int termOfYear) {
        return covers(year) && (term == null || term == termOfYear);
    }

    /** «2026—2027学年第一学期», empty if whenever. */
    public String label() {
        if (schoolYear == null) {
            return "";
        }
        return new SchoolYear(schoolYear).label() + (term == null ? "" : term == 1 ? "第一学期" : "第二学期");
    }
}
