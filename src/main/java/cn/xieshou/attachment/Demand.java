package cn.xieshou.attachment;

import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.ProgrammeYear;

/**
 * What the programme asks for in a term, out of its data. A month is counted as the programme's number of calendar
 * days (30) and a week as 7, first and last day included: R-CAD-1 speaks of weeks and months, not of working days, and a
 * stint that a holiday falls into stays a week. 0 where the programme does not ask.
 *
 * @param cadres how many cadres
 * @param days calendar days in sum, for each of these cadres
 * @param stint calendar days of one stint
 * @param visits visits of the mentor
 * @param reports reports of each cadre
 */
public record Demand(int cadres, int days, int stint, int visits, int reports) {

    static final String CLAUSE = "Q-16";

    private static final String QUOTA = CLAUSE + ".";

    public static Demand of(ProgrammeYear year) {
        return new Demand(
                least(year, "cadres"),
                least(year, "days"),
                least(year, "stint"),
                least(year, "visits"),
                least(year, "reports"));
    }

    /** Whether the programme has chosen Q-16 at all. */
    public boolean any() {
        return cadres > 0;
    }

    int of(Criterion criterion) {
        return switch (criterion) {
            case CADRES -> cadres;
            case DAYS -> days;
            case VISITS -> visits;
            case REPORTS -> reports;
        };
    }

    /** The same of all who have to write, where {@code writers} were there (R-CAD-1). */
    int required(Criterion criterion, int writers) {
        return criterion == Criterion.REPORTS ? reports * Math.max(cadres, writers) : of(criterion);
    }

    private static int least(ProgrammeYear year, String measure) {
        return year.quotas().stream()
                .filter(quota -> quota.measure().equals(QUOTA + measure))
                .mapToInt(ProgrammeQuota::least)
                .findFirst()
                .orElse(0);
    }
}
