package cn.xieshou.lateness;

import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * By how many calendar days something came late, told by whose hands held it meanwhile (R-PLN-3, R-SEC-1, R-SEC-4).
 *
 * @param due the day by which it was to be
 * @param days the parts, which add up to the whole; empty if it was in time
 */
public record Delay(LocalDate due, Map<Holder, Integer> days) {

    /**
     * Splits the days after {@code due} up to {@code done} among the holdings, the oldest first; what lies before the first one
     * is {@code unknown}'s.
     */
    public static Delay split(List<Holding> holdings, LocalDate due, LocalDate done, Holder unknown) {
        Map<Holder, Integer> days = new EnumMap<>(Holder.class);
        LocalDate from = due;
        Holder holder = unknown;
        for (Holding next : holdings) {
            LocalDate until = next.from().isAfter(done) ? done : next.from();
            from = add(days, holder, from, until);
            holder = next.holder();
        }
        add(days, holder, from, done);
        return new Delay(due, days);
    }

    /** In time, or not there yet. */
    public static Delay none(LocalDate due) {
        return new Delay(due, Map.of());
    }

    /** Both together, told against the date that was missed first. */
    public Delay and(Delay later) {
        if (total() == 0) {
            return later;
        }
        Map<Holder, Integer> both = new EnumMap<>(days);
        later.days.forEach((holder, more) -> both.merge(holder, more, Integer::sum));
        return new Delay(due, both);
    }

    private static LocalDate add(Map<Holder, Integer> days, Holder holder, LocalDate from, LocalDate until) {
        if (!until.isAfter(from)) {
            return from;
        }
        days.merge(holder, Math.toIntExact(ChronoUnit.DAYS.between(from, until)), Integer::sum);
        return until;
    }

    /** The whole, 0 if in time. */
    public int total() {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(Holder holder) {
        return days.getOrDefault(holder, 0);
    }

    /** Of the days, those in the hands of the two schools. */
    public int ofSchools() {
        return of(Holder.SUPPORTING) + of(Holder.RECIPIENT);
    }

    /** «受援学校10天、归口股室78天» */
    public String parts() {
        return days.entrySet().stream()
                .map(part -> part.getKey().label() + part.getValue() + "天")
                .collect(Collectors.joining("、"));
    }

    /** «比规定的2026年9月1日晚88天：归口股室84天、教师本人4天»; empty if in time. */
    public String sentence() {
        return total() == 0 ? "" : "比规定的" + ChineseDates.date(due) + "晚" + total() + "天：" + parts();
    }
}
