package cn.xieshou.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Points that follow from the figures alone: the share of what is met, of the full marks. The same figures always give the same points. */
public final class SubScores {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private SubScores() {}

    /** What the figures say of a criterion. */
    public record Basis(long criterion, BigDecimal points, String words) {}

    /**
     * Of each criterion that has figures.
     *
     * @param confirmed activities of the term that the other school has confirmed
     * @param recorded all that were recorded
     */
    static List<Basis> of(List<Criterion> criteria, List<SheetLine> lines, int confirmed, int recorded) {
        return of(criteria, lines, confirmed, recorded, null);
    }

    /**
     * The same of several terms.
     *
     * @param termAverage points of the terms that were evaluated, on average; null if none was
     */
    static List<Basis> of(
            List<Criterion> criteria,
            List<SheetLine> lines,
            int confirmed,
            int recorded,
            @Nullable BigDecimal termAverage) {
        return criteria.stream()
                .flatMap(one -> of(one, lines, confirmed, recorded, termAverage).stream())
                .toList();
    }

    private static Optional<Basis> of(
            Criterion one, List<SheetLine> lines, int confirmed, int recorded, @Nullable BigDecimal termAverage) {
        return switch (one.source()) {
            case QUOTAS -> lines(one, lines, SheetLine.Kind.QUOTA, "项指标", "达到");
            case PLAN -> lines(one, lines, SheetLine.Kind.PLAN, "项安排", "完成");
            case EXCHANGE -> lines(one, lines, SheetLine.Kind.EXCHANGE, "项要求", "达到");
            case RECORDS -> share(one, confirmed, recorded, "条登记", "经对方确认");
            case TERMS -> terms(one, termAverage);
            case NONE -> Optional.empty();
        };
    }

    private static Optional<Basis> lines(
            Criterion one, List<SheetLine> lines, SheetLine.Kind kind, String what, String word) {
        List<SheetLine> judged = lines.stream()
                .filter(line -> line.kind() == kind && line.met() != null)
                .toList();
        int met = (int) judged.stream().filter(line -> !line.isShort()).count();
        return share(one, met, judged.size(), what, word);
    }

    private static Optional<Basis> terms(Criterion one, @Nullable BigDecimal average) {
        return Optional.ofNullable(average)
                .map(points -> new Basis(
                        one.id(),
                        BigDecimal.valueOf(one.weight()).multiply(points).divide(FULL, 1, RoundingMode.HALF_UP),
                        "各学期平均" + points.stripTrailingZeros().toPlainString() + "分"));
    }

    private static Optional<Basis> share(Criterion one, int part, int whole, String what, String word) {
        if (whole == 0) {
            return Optional.empty();
        }
        BigDecimal points = BigDecimal.valueOf(one.weight())
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return Optional.of(new Basis(one.id(), points, whole + what + "中" + part + what.charAt(0) + word));
    }
}
