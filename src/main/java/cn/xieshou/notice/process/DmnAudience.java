package cn.xieshou.notice.process;

import cn.xieshou.notice.Audience;
import cn.xieshou.notice.Occasion;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** The deployed decision table {@code deadline-audience}. */
@Component
class DmnAudience implements Audience {

    static final String DECISION = "deadline-audience";

    private final DecisionService decisions;

    DmnAudience(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Concerned of(String processKey, Occasion occasion) {
        return concerned(decisions
                .evaluateDecisionTableByKey(DECISION, facts(processKey, occasion))
                .getSingleResult());
    }

    static Map<String, Object> facts(String processKey, Occasion occasion) {
        return Map.of("process", processKey, "occasion", occasion.name());
    }

    static Concerned concerned(DmnDecisionRuleResult rule) {
        return new Concerned(
                Schools.valueOf(rule.<String>getEntry("schools")),
                rule.<Boolean>getEntry("liaisons"),
                rule.<Boolean>getEntry("personnel"));
    }
}
