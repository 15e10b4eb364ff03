package cn.xieshou.attachment.process;

import cn.xieshou.attachment.ShortfallTable;
import cn.xieshou.workflow.QuietDecisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The deployed decision table {@code attachment-shortfall}. */
@Component
class DmnShortfallTable implements ShortfallTable {

    static final String DECISION = "attachment-shortfall";

    private final QuietDecisions decisions;

    DmnShortfallTable(QuietDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Verdict judge(String criterion, int actual, int required) {
        var result = decisions
                .evaluate(DECISION, inputs(criterion, actual, required))
                .getSingleResult();
        return new Verdict(
                Boolean.TRUE.equals(result.getEntry("met")),
                result.getEntry("reason").toString());
    }

    static Map<String, Object> inputs(String criterion, int actual, int required) {
        return Map.of("criterion", criterion, "actual", actual, "required", required, "missing", required - actual);
    }
}
