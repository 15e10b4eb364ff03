package cn.xieshou.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

/** What several experts' totals come to; their order plays no part. */
public record ScoreSummary(int sheets, BigDecimal average, BigDecimal spread) {

    private static final int PLACES = 2;

    static ScoreSummary of(List<BigDecimal> totals) {
        if (totals.isEmpty()) {
            return new ScoreSummary(0, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        BigDecimal sum = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ScoreSummary(
                totals.size(),
                sum.divide(BigDecimal.valueOf(totals.size()), PLACES, RoundingMode.HALF_UP),
                Collections.max(totals).subtract(Collections.min(totals)));
    }
}
