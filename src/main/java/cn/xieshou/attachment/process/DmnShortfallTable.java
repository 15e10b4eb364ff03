package cn.xieshou.attachment.process;

import cn.xieshou.attachment.ShortfallTable;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** The deployed decision table {@code attachment-shortfall}. */
@Component
class DmnShortfallTable implements ShortfallTable {

    static final String DECISION = "attachment-shortfall";

    private final DecisionService decisions;

    DmnShortfallTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Verdict judge(String criterion, int actual, int required) {
        var result = decisions
                .evaluateDecisionTableByKey(DECISION, inputs(criterion, actual, required))
                .getSingleResult();
        return new Verdict(
                Boolean.TRUE.equals(result.getEntry("met")),
                result.getEntry("reason").toString());
    }

    static Map<String, Object> inputs(String criterion, int actual, int required) {
        return Map.of("criterion", criterion, "actual", actual, "required", required, "missing", required - actual);
    }
}
