package cn.xieshou.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.QuotaClause;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of every boundary of section 4 that the ledger answers. */
class StandingTest {

    @ParameterizedTest(name = "{0}: {1} of {2}—{3} → {4}")
    @CsvSource({
        "Q-01, 2, 3, , 还差1次",
        "Q-01, 3, 3, , 已达到",
        "Q-01, 4, 3, , 已达到",
        "Q-03, 0, 1, , 还差1次",
        "Q-03, 1, 1, , 已达到",
        "Q-06, 0, 1, 2, 还差1项",
        "Q-06, 1, 1, 2, 已达到",
        "Q-06, 2, 1, 2, 已达到",
        "Q-06, 3, 1, 2, 已达到，比上限多1项",
        "Q-12, 4, 5, 8, 还差1名",
        "Q-12, 5, 5, 8, 已达到",
        "Q-12, 8, 5, 8, 已达到",
        "Q-12, 9, 5, 8, 已达到，比上限多1名",
        "Q-15.seminars, 0, 1, 2, 还差1次",
        "Q-15.seminars, 2, 1, 2, 已达到",
        "Q-15.seminars, 3, 1, 2, 已达到，比上限多1次",
        "Q-20, 2, 3, , 还差1次",
        "Q-20, 3, 3, , 已达到",
    })
    void anAmountIsHeldAgainstItsBounds(String measure, int amount, int least, @Nullable Integer most, String state) {
        assertThat(standing(measure, amount, least, most, 0).state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} of {1} teachers → {2}")
    @CsvSource({
        "2, 10, 还差1名",
        "3, 10, 已达到",
        "3, 11, 还差1名",
        "4, 11, 已达到",
        "29, 100, 还差1名",
        "30, 100, 已达到",
        "0, 1, 还差1名",
        "1, 1, 已达到",
        "0, 0, 还差1名",
    })
    void thirtyPercentOfTheTeachersAreWholePeople(int amount, int teachers, String state) {
        assertThat(standing("Q-17", amount, 30, null, teachers).state()).isEqualTo(state);
    }

    @Test
    void whatIsWantedIsSaidInWords() {
        assertThat(standing("Q-12", 0, 5, 8, 0).need().amount()).isEqualTo("5—8名");
        assertThat(standing("Q-17", 0, 30, null, 11).need().amount()).isEqualTo("不少于4名（专任教师11名）");
        assertThat(new Standing(need("Q-04", 2, null, 0), new QuotaCount("P", 2026, 1, "Q-04", "语文", 0, 1, 2, 3, 4)))
                .satisfies(one -> assertThat(one.label()).isEqualTo("语文说课"))
                .satisfies(one -> assertThat(one.notCounted()).isEqualTo("1条待对方核对，2条对方有异议，3条对方逾期未核对，4条不合计入条件"));
    }

    @Test
    void aQuotaBySubjectIsHeldForEachSubjectThatWasBegun() {
        Need need = need("Q-04", 2, null, 0);
        List<QuotaCount> counts = List.of(
                new QuotaCount("P", 2026, 1, "Q-04", "数学", 2, 0, 0, 0, 0),
                new QuotaCount("P", 2026, 1, "Q-04", "语文", 0, 0, 0, 0, 0));

        assertThat(Progress.of("P", List.of(need), counts))
                .extracting(Standing::label, Standing::met)
                .containsExactly(tuple("数学说课", true), tuple("语文说课", false));
        assertThat(Progress.of("P", List.of(need), List.of()))
                .extracting(Standing::label, Standing::missing)
                .containsExactly(tuple("说课", 2));
    }

    static Standing standing(String measure, int amount, int least, @Nullable Integer most, int teachers) {
        return new Standing(
                need(measure, least, most, teachers), new QuotaCount("P", 2026, 1, measure, "", amount, 0, 0, 0, 0));
    }

    static Need need(String measure, int least, @Nullable Integer most, int teachers) {
        QuotaClause clause = QuotaClause.ofMeasure(measure).orElseThrow();
        QuotaClause.Measure one = QuotaClause.measure(measure).orElseThrow();
        return Need.of(clause, one, new ProgrammeQuota(measure, least, most), teachers);
    }
}
