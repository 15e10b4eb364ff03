package cn.xieshou.quota.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.programme.QuotaClause;
import cn.xieshou.quota.QuotaRule;
import cn.xieshou.testing.DecisionTable;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every quota of the catalogue has its row in activity-quotas, and the row says what section 4 says. */
class ActivityQuotasTableTest {

    /** Answered by the features that know (requirements section 4). */
    private static final Set<String> OTHERS = Set.of("Q-09", "Q-13", "Q-16", "Q-18", "Q-19");

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("activity-quotas");

    @Test
    void everyMeasureHasOneRowAndTheLedgerAnswersThoseThatNoFeatureDoes() {
        for (QuotaClause clause : QuotaClause.catalogue()) {
            for (QuotaClause.Measure measure : clause.measures()) {
                assertThat(rule(measure.what()).fromLedger())
                        .as(measure.key())
                        .isEqualTo(!OTHERS.contains(clause.id()));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Q-01, 次数, 不限, 两校都有人",
        "Q-04, 次数, 不限, 不限",
        "Q-06, 不同主题, 不限, 不限",
        "Q-07, 次数, 支援学校, 受援学校骨干教师",
        "Q-10, 次数, 受援学校, 不限",
        "Q-11, 次数, 不限, 支援学校校长",
        "Q-12, 支援学校骨干教师人数, 受援学校, 不限",
        "Q-14, 次数, 受援学校, 支援学校校长",
        "Q-15.topics, 不同主题, 不限, 不限",
        "Q-15.seminars, 次数, 不限, 不限",
        "Q-17, 受援学校专任教师人数, 支援学校, 不限",
        "Q-20, 次数, 不限, 两校都有人",
    })
    void whatIsCountedWhereAndWhoTakesPart(String measure, String counted, String venue, String attendance) {
        assertThat(rule(QuotaClause.measure(measure).orElseThrow().what()))
                .isEqualTo(QuotaRule.of("活动台账", counted, venue, attendance));
    }

    private static QuotaRule rule(String what) {
        return DmnQuotaTable.read(TABLE.ask(Map.of("measure", what)).getSingleResult());
    }
}
