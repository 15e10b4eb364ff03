package cn.xieshou.commendation.process;

import cn.xieshou.commendation.CandidateFacts;
import cn.xieshou.commendation.CandidateTable;
import cn.xieshou.workflow.QuietDecisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The deployed decision table {@code commendation-candidates}. */
@Component
class DmnCandidateTable implements CandidateTable {

    static final String TABLE = "commendation-candidates";

    private final QuietDecisions decisions;

    DmnCandidateTable(QuietDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Verdict judge(CandidateFacts facts, Measures measures, int overLimit) {
        var result =
                decisions.evaluate(TABLE, inputs(facts, measures, overLimit)).getSingleResult();
        return new Verdict(
                Boolean.TRUE.equals(result.getEntry("proposed")),
                result.getEntry("reason").toString());
    }

    static Map<String, Object> inputs(CandidateFacts facts, Measures measures, int overLimit) {
        return Map.ofEntries(
                Map.entry("kind", facts.kind().inTable()),
                Map.entry("completed", facts.completed()),
                Map.entry("evaluated", facts.evaluated()),
                Map.entry("admonished", facts.admonished()),
                Map.entry("openRectifications", facts.openRectifications()),
                Map.entry("lowestGrade", facts.lowestGrade()),
                Map.entry("overPoints", facts.points().doubleValue() - measures.points()),
                Map.entry("points", facts.points().stripTrailingZeros().toPlainString()),
                Map.entry("overShort", facts.shortItems() - measures.shortItems()),
                Map.entry("short", facts.shortItems()),
                Map.entry("overLimit", overLimit));
    }
}
