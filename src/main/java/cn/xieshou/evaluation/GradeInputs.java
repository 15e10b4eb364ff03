package cn.xieshou.evaluation;

import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the decision table {@code term-grade} is asked: how far the average is above each line of the programme, how many criteria stay
 * below their minimum, how many quotas are missing. The order of experts and lines plays no part.
 *
 * @param overShort how many more quotas are missing than the programme lets pass for a good grade
 * @param cap the best grade that there can be, {@link GradeCap#UNLIMITED} for any
 */
public record GradeInputs(
        double overExcellent,
        double overGood,
        double overPass,
        int belowMinimum,
        int shortQuotas,
        int overShort,
        String cap) {

    private static final int PLACES = 2;

    static GradeInputs of(
            BigDecimal average,
            List<Criterion> criteria,
            List<Point> points,
            List<SheetLine> lines,
            List<GradeCap> caps,
            ProgrammeYear programme) {
        int missing = (int) lines.stream()
                .filter(line -> line.kind() != SheetLine.Kind.PLAN && line.isShort())
                .count();
        return of(average, below(criteria, points).size(), missing, GradeCap.worst(caps), programme);
    }

    /** Of what has been counted already. */
    static GradeInputs of(BigDecimal average, int below, int missing, String cap, ProgrammeYear programme) {
        return new GradeInputs(
                over(average, Grade.EXCELLENT, programme),
                over(average, Grade.GOOD, programme),
                over(average, Grade.PASS, programme),
                below,
                missing,
                missing - programme.limit(LimitKey.EVALUATION_SHORT),
                cap);
    }

    private static double over(BigDecimal average, Grade grade, ProgrammeYear programme) {
        return average.subtract(BigDecimal.valueOf(grade.from(programme))).doubleValue();
    }

    /** The criteria of which the experts' average is below the minimum. */
    static List<Criterion> below(List<Criterion> criteria, List<Point> points) {
        Map<Long, List<Point>> by = points.stream().collect(Collectors.groupingBy(Point::criterion));
        return criteria.stream()
                .filter(one -> by.containsKey(one.id()))
                .filter(one ->
                        average(by.getOrDefault(one.id(), List.of())).compareTo(BigDecimal.valueOf(one.least())) < 0)
                .toList();
    }

    static BigDecimal average(Collection<Point> points) {
        BigDecimal sum = points.stream().map(Point::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(Math.max(1, points.size())), PLACES, RoundingMode.HALF_UP);
    }

    /** As the table names them. */
    public Map<String, Object> asked() {
        return Map.of(
                "overExcellent", overExcellent,
                "overGood", overGood,
                "overPass", overPass,
                "belowMinimum", belowMinimum,
                "shortQuotas", shortQuotas,
                "overShort", overShort,
                "cap", cap);
    }
}
