package cn.xieshou.pairing.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.pairing.OpensYearly;
import cn.xieshou.pairing.PairingLifecycle;
import cn.xieshou.testing.XieshouTest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever opens yearly is one bean, and the lifecycle model has one timer and one call for it (R-PLN-1, R-SEC-1, R-CAD-1). */
@XieshouTest
class YearlyPluginsTest {

    private static final Pattern TIMER = Pattern.compile("yearly\\.timer\\(pairingId, '([A-Z_]+)'\\)");

    @Autowired
    List<OpensYearly> yearly;

    @Autowired
    RepositoryService repository;

    @Test
    void theLifecycleAsksForEachOfThemAndForNoOther() {
        assertThat(timers().map(YearlyPluginsTest::key).toList())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        yearly.stream().map(OpensYearly::key).toList());
    }

    @Test
    void theFirstCallBehindATimerIsTheProcessThatItsBeanNames() {
        assertThat(yearly).isNotEmpty().allSatisfy(one -> {
            FlowNode opens = (FlowNode) timers().filter(timer -> key(timer).equals(one.key()))
                    .findFirst()
                    .orElseThrow()
                    .getParentElement()
                    .getParentElement();
            assertThat(firstCall(opens)).as(one.key()).contains(one.process());
            assertThat(repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(one.process())
                            .count())
                    .as(one.process())
                    .isPositive();
            assertThat(one.label()).matches("\\p{IsHan}+");
            assertThat(one.key()).hasSizeLessThanOrEqualTo(20);
        });
    }

    private Stream<TimeCycle> timers() {
        String newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PairingLifecycle.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        BpmnModelInstance model = repository.getBpmnModelInstance(newest);
        return model.getModelElementsByType(TimeCycle.class).stream()
                .filter(cycle -> TIMER.matcher(cycle.getTextContent()).find());
    }

    private static String key(TimeCycle cycle) {
        return TIMER.matcher(cycle.getTextContent())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** Depth first: a way that passes nothing on may lead around the call. */
    private static Optional<String> firstCall(FlowNode from) {
        if (from instanceof CallActivity call) {
            return Optional.of(call.getCalledElement());
        }
        return from.getOutgoing().stream()
                .map(flow -> firstCall(flow.getTarget()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
