package cn.xieshou.service;

import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How long somebody served or learnt on the job, to the day, and whether it counts as years in title (R-SEC-4): a year of service
 * that passed and a stay to learn that is over do, and what ended with its pairing; a year that failed or was left early does not.
 *
 * @param months full months, at most a year
 * @param days what is over the full months
 * @param counts whether they count
 */
public record ServedTime(int months, int days, boolean counts) {

    private static final int YEAR = 12;
    private static final int MONTH = 30;

    /**
     * From the day of arrival, or the first day of the school year if that is later, to the last day of one who left early, else
     * to the end of the school year: summer belongs to a year that was served.
     *
     * @param today how far a service has come that is not over
     */
    static ServedTime of(Secondment secondment, Optional<ServiceYear> year, LocalDate today) {
        boolean counts =
                secondment.state() == SecondmentState.PASSED || secondment.state() == SecondmentState.DISSOLVED;
        return year.map(one -> later(one.arrivedOn(), secondment.year().firstDay()))
                .map(from -> between(from, end(secondment, today), counts))
                .orElse(new ServedTime(0, 0, counts));
    }

    /** From the day of going, not before the school year, to that of returning, or to today. */
    static ServedTime ofLearning(Secondment secondment, Optional<LearningStay> stay, LocalDate today) {
        boolean counts =
                secondment.state() == SecondmentState.RETURNED || secondment.state() == SecondmentState.DISSOLVED;
        return stay.map(one -> between(
                        later(one.wentOn(), secondment.year().firstDay()),
                        one.returnedOn() == null ? today : one.returnedOn(),
                        counts))
                .orElse(new ServedTime(0, 0, counts));
    }

    /** What counts of all of them; thirty days are a month. */
    public static ServedTime counted(List<ServedTime> times) {
        int months = times.stream().mapToInt(ServedTime::counted).sum();
        int days = times.stream().mapToInt(ServedTime::countedDays).sum();
        return new ServedTime(months + days / MONTH, days % MONTH, true);
    }

    /** Full months that count as years in title. */
    public int counted() {
        return counts ? months : 0;
    }

    /** Days that count over and above {@link #counted}. */
    public int countedDays() {
        return counts ? days : 0;
    }

    /** «11个月30天», «12个月», «0天» */
    public String text() {
        String whole = months == 0 ? "" : months + "个月";
        return days == 0 && months > 0 ? whole : whole + days + "天";
    }

    /** «计11个月30天», «不计» */
    public String label() {
        return counts ? "计" + text() : "不计";
    }

    /** Both days included. */
    private static ServedTime between(LocalDate from, LocalDate last, boolean counts) {
        LocalDate end = last.plusDays(1);
        int months = Math.max(0, Math.toIntExact(ChronoUnit.MONTHS.between(from, end)));
        int days = Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(from.plusMonths(months), end)));
        return months >= YEAR ? new ServedTime(YEAR, 0, counts) : new ServedTime(months, days, counts);
    }

    /** A day that has still to come is not served yet. */
    private static LocalDate end(Secondment secondment, LocalDate today) {
        LocalDate schoolYear = secondment.year().lastDay();
        boolean cutShort =
                secondment.state() == SecondmentState.LEFT_EARLY || secondment.state() == SecondmentState.DISSOLVED;
        if (cutShort && secondment.endsOn() != null) {
            return earlier(secondment.endsOn(), today);
        }
        return secondment.state().over() ? schoolYear : earlier(schoolYear, today);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
