package cn.xieshou.attachment;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How far a term is, in numbers.
 *
 * @param demand what the programme asks for
 * @param cadres how many are accepted
 * @param daysOf confirmed days that count, by cadre
 * @param pending lines that wait for the other school, none after the result
 * @param visits confirmed visits
 * @param reports received reports
 */
public record Progress(Demand demand, int cadres, Map<Long, Integer> daysOf, int pending, int visits, int reports) {

    static Progress of(Demand demand, Attachment attachment, List<Entry> entries, List<Report> reports) {
        Map<Long, Integer> days = new HashMap<>();
        entries.stream()
                .filter(Entry::valid)
                .filter(entry -> entry.cadre() != null)
                .forEach(entry -> days.merge(entry.cadre(), entry.days(), Integer::sum));
        boolean accepted = attachment.state() == AttachmentState.DISSOLVED
                ? attachment.mentor() != null
                : attachment.running() || attachment.state().decided();
        return new Progress(
                demand,
                accepted ? attachment.cadres().size() : 0,
                days,
                attachment.state().decided() ? 0 : count(entries, entry -> entry.state() == EntryState.PENDING),
                count(entries, entry -> entry.kind() == EntryKind.VISIT && entry.valid()),
                count(reports, report -> report.state() == ReportState.RECEIVED && writes(report.cadre(), days)));
    }

    private static <T> int count(List<T> all, Predicate<T> fits) {
        return (int) all.stream().filter(fits).count();
    }

    /** Whoever was there writes; where nobody was, whoever was sent. */
    private static boolean writes(long cadre, Map<Long, Integer> days) {
        return days.isEmpty() || days.containsKey(cadre);
    }

    /** Nothing done yet. */
    static Progress none(Demand demand) {
        return new Progress(demand, 0, Map.of(), 0, 0, 0);
    }

    /**
     * Days of the cadre who counts: with one cadre asked for, the one with most days; with two, the second; so that the
     * number is reached only when as many cadres have reached it as are asked for.
     */
    public int days() {
        List<Integer> days =
                daysOf.values().stream().sorted(Collections.reverseOrder()).collect(Collectors.toList());
        int last = Math.max(1, demand.cadres());
        return days.size() < last ? 0 : days.get(last - 1);
    }

    /** How many days are missing still, 0 if none. */
    public int missingDays() {
        return Math.max(0, demand.days() - days());
    }

    /** Confirmed days of one cadre. */
    public int daysOf(long cadre) {
        return daysOf.getOrDefault(cadre, 0);
    }

    /** What the programme asks for, the reports of every cadre who has days that count (R-CAD-1). */
    int required(Criterion criterion) {
        return demand.required(criterion, daysOf.size());
    }

    int of(Criterion criterion) {
        return switch (criterion) {
            case CADRES -> cadres;
            case DAYS -> days();
            case VISITS -> visits;
            case REPORTS -> reports;
        };
    }
}
