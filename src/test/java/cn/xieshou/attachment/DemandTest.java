package cn.xieshou.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.ProgrammeYear;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Q-16 asks for: five measures, none of which stands for another. */
class DemandTest {

    @Test
    void everyMeasureIsReadFromItsOwnNumber() {
        Demand demand = demand(
                quota("Q-16.cadres", 2),
                quota("Q-16.days", 30),
                quota("Q-16.stint", 7),
                quota("Q-16.visits", 4),
                quota("Q-16.reports", 3),
                quota("Q-15.topics", 9));
        assertThat(demand).isEqualTo(new Demand(2, 30, 7, 4, 3));
        assertThat(demand.any()).isTrue();
        assertThat(demand.of(Criterion.CADRES)).isEqualTo(2);
        assertThat(demand.of(Criterion.DAYS)).isEqualTo(30);
        assertThat(demand.of(Criterion.VISITS)).isEqualTo(4);
        assertThat(demand.of(Criterion.REPORTS)).isEqualTo(3);
    }

    @Test
    void whatTheProgrammeDidNotChooseIsNotAskedFor() {
        assertThat(demand(quota("Q-16.days", 30))).isEqualTo(new Demand(0, 30, 0, 0, 0));
        assertThat(demand(quota("Q-16.days", 30)).any()).isFalse();
        assertThat(demand(quota("Q-16.cadres", 1)).any()).isTrue();
    }

    private static ProgrammeQuota quota(String measure, int least) {
        return new ProgrammeQuota(measure, least, null);
    }

    private static Demand demand(ProgrammeQuota... quotas) {
        return Demand.of(new ProgrammeYear(
                null,
                "x",
                2026,
                "方案",
                "",
                "",
                "",
                List.of(),
                List.of(quotas),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }
}
