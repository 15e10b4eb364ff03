package cn.xieshou.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The number of days that counts (R-CAD-1). */
class ProgressTest {

    private static final int MONTH = 30;

    @Test
    void withOneCadreAskedForTheOneWithMostDaysCounts() {
        Progress progress = new Progress(demand(1), 2, Map.of(1L, 12, 2L, 29), 0, 0, 0);
        assertThat(progress.days()).isEqualTo(29);
        assertThat(progress.missingDays()).isEqualTo(1);
    }

    @Test
    void daysOfTwoCadresDoNotAddUpToOneMonth() {
        assertThat(new Progress(demand(1), 2, Map.of(1L, 15, 2L, 15), 0, 0, 0).missingDays())
                .isEqualTo(15);
    }

    @Test
    void withTwoCadresAskedForTheSecondCounts() {
        assertThat(new Progress(demand(2), 2, Map.of(1L, 40, 2L, 20), 0, 0, 0).missingDays())
                .isEqualTo(10);
        assertThat(new Progress(demand(2), 1, Map.of(1L, 40), 0, 0, 0).days()).isZero();
    }

    @Test
    void moreThanAMonthLeavesNothingMissing() {
        assertThat(new Progress(demand(1), 1, Map.of(1L, 45), 0, 0, 0).missingDays())
                .isZero();
    }

    private static Demand demand(int cadres) {
        return new Demand(cadres, MONTH, 7, 1, 3);
    }
}
