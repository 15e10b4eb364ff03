package cn.xieshou.secondment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long somebody served, and what of it counts as years in title (R-SEC-4): the months of a year that passed; nothing of
 * one that failed or was left early.
 *
 * @param months full months, at most a year
 * @param counts whether they count
 */
public record ServedTime(int months, boolean counts) {

    private static final int YEAR = 12;

    /**
     * From the day of arrival, or the first day of the service if that is later, to the last day of one who left early, else
     * to the end of the school year: summer belongs to a year that was served.
     *
     * @param today how far a service has come that is not over
     */
    static ServedTime of(Secondment secondment, Optional<ServiceYear> year, LocalDate today) {
        int months = year.map(one -> later(one.arrivedOn(), secondment.startsOn()))
                .map(from ->
                        ChronoUnit.MONTHS.between(from, end(secondment, today).plusDays(1)))
                .map(Math::toIntExact)
                .orElse(0);
        return new ServedTime(Math.max(0, Math.min(YEAR, months)), secondment.state() == SecondmentState.PASSED);
    }

    /** Months that count as years in title. */
    public int counted() {
        return counts ? months : 0;
    }

    /** «计12个月» */
    public String label() {
        return counts ? "计" + months + "个月" : "不计";
    }

    private static LocalDate end(Secondment secondment, LocalDate today) {
        LocalDate schoolYear = secondment.year().lastDay();
        if (secondment.state() == SecondmentState.LEFT_EARLY && secondment.endsOn() != null) {
            return secondment.endsOn();
        }
        return secondment.state().over() || today.isAfter(schoolYear) ? schoolYear : today;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
