package cn.xieshou.quota.process;

import cn.xieshou.quota.QuotaRule;
import cn.xieshou.quota.QuotaTable;
import cn.xieshou.workflow.QuietDecisions;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;

/** The deployed decision table {@code activity-quotas}. */
@Component
class DmnQuotaTable implements QuotaTable {

    static final String DECISION = "activity-quotas";

    private final QuietDecisions decisions;

    DmnQuotaTable(QuietDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public QuotaRule rule(String what) {
        return read(decisions.evaluate(DECISION, Map.of("measure", what)).getSingleResult());
    }

    static QuotaRule read(DmnDecisionRuleResult row) {
        return QuotaRule.of(
                row.getEntry("basis"), row.getEntry("counted"), row.getEntry("venue"), row.getEntry("attendance"));
    }
}
