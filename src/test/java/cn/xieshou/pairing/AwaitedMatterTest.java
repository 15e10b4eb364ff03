package cn.xieshou.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** Whatever the lifecycle opens year by year can be ended by the office, else it holds the assessment back for ever (R-FIN-1). */
class AwaitedMatterTest {

    private static final BpmnModelInstance LIFECYCLE =
            Bpmn.readModelFromFile(Path.of("processes/pairing-lifecycle.bpmn").toFile());

    @Test
    void everythingThatIsOpenedWithinTheCycleCanBeEnded() {
        List<CallActivity> calls = LIFECYCLE.getModelElementsByType(CallActivity.class).stream()
                .filter(AwaitedMatterTest::isWithinTheCycle)
                .toList();
        assertThat(calls).hasSize(AwaitedMatter.values().length).allSatisfy(call -> {
            AwaitedMatter matter = AwaitedMatter.calledBy(call.getId()).orElseThrow();
            BoundaryEvent stop = LIFECYCLE.getModelElementById(matter.stop());
            assertThat(stop.getAttachedTo()).isEqualTo(call);
            assertThat(stop.cancelActivity()).as("it interrupts").isTrue();
            assertThat(stop.getEventDefinitions()).singleElement().satisfies(one -> assertThat(
                            ((MessageEventDefinition) one).getMessage().getId())
                    .isEqualTo(PairingLifecycle.MATTER_STOPPED));
            assertThat(stop.getSucceedingNodes().singleResult())
                    .isInstanceOf(EndEvent.class)
                    .satisfies(end -> assertThat(Bpmn.convertToString(LIFECYCLE))
                            .contains("${notAwaited.end(execution, '" + matter.name() + "')}"));
        });
    }

    private static boolean isWithinTheCycle(CallActivity call) {
        for (ModelElementInstance at = call.getParentElement(); at != null; at = at.getParentElement()) {
            if (at instanceof SubProcess within && within.getId().equals(PairingLifecycle.IMPLEMENTATION)) {
                return true;
            }
        }
        return false;
    }
}
