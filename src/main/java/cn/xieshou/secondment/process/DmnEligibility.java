package cn.xieshou.secondment.process;

import cn.xieshou.secondment.Eligibility;
import cn.xieshou.secondment.EligibilityRule;
import cn.xieshou.secondment.Figures;
import cn.xieshou.secondment.Finding;
import cn.xieshou.secondment.Verdict;
import cn.xieshou.shared.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/**
 * The deployed decision table {@code secondment-eligibility}. The engine keeps what it was asked: that is why it is told no
 * name, no number and nothing that people wrote.
 */
@Component
public class DmnEligibility implements Eligibility {

    public static final String DECISION = "secondment-eligibility";

    private final DecisionService decisions;

    DmnEligibility(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Finding> judge(Figures figures) {
        return decisions.evaluateDecisionTableByKey(DECISION, inputs(figures)).getResultList().stream()
                .map(DmnEligibility::finding)
                .sorted(Comparator.comparing(Finding::rule))
                .toList();
    }

    public static Map<String, Object> inputs(Figures figures) {
        return Map.ofEntries(
                Map.entry("sex", figures.sex().label()),
                Map.entry("age", figures.age()),
                Map.entry("ruralYears", figures.ruralYears()),
                Map.entry("title", figures.title().label()),
                Map.entry("volunteer", figures.volunteer()),
                Map.entry("politics", figures.politics().label()),
                Map.entry("ability", figures.ability().label()),
                Map.entry("postNamed", !Text.isBlank(figures.post())),
                Map.entry("menLimit", figures.limits().men()),
                Map.entry("womenLimit", figures.limits().women()),
                Map.entry("ruralLimit", figures.limits().ruralYears()));
    }

    public static Finding finding(Map<String, Object> hit) {
        return new Finding(
                EligibilityRule.labelled(String.valueOf(hit.get("rule"))),
                Verdict.labelled(String.valueOf(hit.get("verdict"))),
                String.valueOf(hit.get("reason")));
    }
}
