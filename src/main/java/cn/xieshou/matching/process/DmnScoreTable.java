package cn.xieshou.matching.process;

import cn.xieshou.matching.Criterion;
import cn.xieshou.matching.ScoreTable;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** The deployed decision table {@code matching-score}. */
@Component
class DmnScoreTable implements ScoreTable {

    static final String DECISION = "matching-score";

    private final DecisionService decisions;

    DmnScoreTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Points rate(Criterion criterion, int measured) {
        var result = decisions
                .evaluateDecisionTableByKey(DECISION, Map.of("criterion", criterion.label(), "value", measured))
                .getSingleResult();
        return new Points(
                ((Number) result.getEntry("points")).intValue(),
                result.getEntry("reason").toString());
    }
}
