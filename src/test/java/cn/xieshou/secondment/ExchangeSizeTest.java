package cn.xieshou.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.ProgrammeYear;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many are exchanged (R-SEC-3, Q-13): teachers and backbone teachers are two numbers. */
class ExchangeSizeTest {

    @Test
    void teachersAndBackboneTeachersAreReadFromTheirOwnNumbers() {
        ExchangeSize size = of(new ProgrammeQuota("Q-13.teachers", 2, 4), new ProgrammeQuota("Q-13.backbone", 1, null));
        assertThat(size).isEqualTo(new ExchangeSize(2, 4, 1));
        assertThat(size.sentence()).isEqualTo("每学年选派2—4名，其中骨干教师不少于1名，受援学校等额派出跟岗学习教师");
        assertThat(List.of(1, 2, 4, 5)).extracting(size::fits).containsExactly(false, true, true, false);
    }

    @Test
    void anOpenUpperNumberAndASingleOneAreSaidSo() {
        ExchangeSize open = of(new ProgrammeQuota("Q-13.teachers", 2, null));
        assertThat(open).isEqualTo(new ExchangeSize(2, null, 0));
        assertThat(open.teachers()).isEqualTo("不少于2名");
        assertThat(open.fits(99)).isTrue();
        assertThat(new ExchangeSize(2, 2, 1).teachers()).isEqualTo("2名");
    }

    @Test
    void aProgrammeWithoutTheNumberOfTeachersLeavesItToTheSchools() {
        assertThat(ExchangeSize.of(year(new ProgrammeQuota("Q-13.backbone", 1, null))))
                .isEmpty();
    }

    private static ExchangeSize of(ProgrammeQuota... quotas) {
        return ExchangeSize.of(year(quotas)).orElseThrow();
    }

    private static ProgrammeYear year(ProgrammeQuota... quotas) {
        return new ProgrammeYear(
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
                List.of());
    }
}
