package cn.xieshou.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/** Watches every activity entered and every flow taken in the tests' engine; the engine's history has no flows. */
@Component
class Travelled extends AbstractCamundaConfiguration {

    private static final Map<String, Set<String>> PARTS = new ConcurrentHashMap<>();
    private static final Map<String, Set<String>> SEEN = new ConcurrentHashMap<>();
    private static final long NEVER = 0;
    private static volatile long giveUpAt = NEVER;

    /** Elements of the model that nobody came by since {@link #forget}. */
    static Set<String> missing(String process) {
        Set<String> missing = new TreeSet<>(PARTS.get(process));
        missing.removeAll(SEEN.getOrDefault(process, Set.of()));
        return missing;
    }

    /** Elements that somebody came by since {@link #forget}. */
    static Set<String> seen(String process) {
        return Set.copyOf(SEEN.getOrDefault(process, Set.of()));
    }

    static void forget(String process) {
        SEEN.remove(process);
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        List<BpmnParseListener> listeners = new java.util.ArrayList<>(List.of(new Watching()));
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(0, engine.getCustomPostBPMNParseListeners());
        }
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /** From then on every step fails: what goes round in circles within one transaction stops by nothing else. */
    static void giveUpAfter(Duration time) {
        giveUpAt = System.nanoTime() + time.toNanos();
    }

    private static void see(String process, String element) {
        if (giveUpAt != NEVER && System.nanoTime() - giveUpAt > 0) {
            throw new IllegalStateException(process + " came to " + element + " too late");
        }
        SEEN.computeIfAbsent(process, key -> new ConcurrentSkipListSet<>()).add(element);
    }

    private static final class Watching extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            PARTS.put(definition.getKey(), new ConcurrentSkipListSet<>());
            definition.getActivities().forEach(activity -> watch(definition.getKey(), activity));
        }

        private static void watch(String process, ActivityImpl activity) {
            PARTS.get(process).add(activity.getId());
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> see(process, activity.getId()));
            for (PvmTransition flow : activity.getOutgoingTransitions()) {
                PARTS.get(process).add(flow.getId());
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                        execution -> see(process, flow.getId()));
            }
            activity.getActivities().forEach(inner -> watch(process, inner));
        }
    }
}
