package cn.xieshou.programme;

import java.util.List;
import java.util.Optional;

/**
 * A quota as the programme documents have it (requirements section 4).
 *
 * @param id {@code Q-01} to {@code Q-23}
 * @param source which document
 * @param measures what is counted; most quotas have one
 */
public record QuotaClause(String id, String text, String source, List<Measure> measures) {

    private static final List<QuotaClause> CATALOGUE = ShippedData.quotas();

    /** All that a programme may choose from, in order. */
    public static List<QuotaClause> catalogue() {
        return CATALOGUE;
    }

    /** The clause with this id. */
    public static Optional<QuotaClause> of(String id) {
        return CATALOGUE.stream().filter(clause -> clause.id.equals(id)).findFirst();
    }

    /** The clause that has the measure {@code key}. */
    public static Optional<QuotaClause> ofMeasure(String key) {
        return CATALOGUE.stream()
                .filter(clause -> clause.measures.stream().anyMatch(measure -> measure.key.equals(key)))
                .findFirst();
    }

    /** The measure {@code key} of whichever clause. */
    public static Optional<Measure> measure(String key) {
        return CATALOGUE.stream()
                .flatMap(clause -> clause.measures.stream())
                .filter(measure -> measure.key.equals(key))
                .findFirst();
    }

    /** One thing that is counted, per period, in a unit. */
    public record Measure(String key, String what, QuotaPeriod per, String unit) {}
}
