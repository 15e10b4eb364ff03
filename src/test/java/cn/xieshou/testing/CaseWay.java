package cn.xieshou.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;

/**
 * The way of one case through its model, before and after its end:
 * {@code CaseWay.of(engine, "agreementSigning", "P-2026-001")} while it runs, {@code way.assertThat().hasPassedInOrder(…)} at any time.
 */
public final class CaseWay {

    private final ProcessEngine engine;
    private final ProcessInstance instance;

    private CaseWay(ProcessEngine engine, ProcessInstance instance) {
        this.engine = engine;
        this.instance = instance;
    }

    /** The one case of the process that runs under this business key. */
    public static CaseWay of(ProcessEngine engine, String process, String key) {
        ProcessInstance running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key)
                .singleResult();
        if (running == null) {
            throw new AssertionError("no " + process + " runs for " + key);
        }
        return new CaseWay(engine, running);
    }

    /** The engine's own assertions, on this engine of the several that tests have. */
    public ProcessInstanceAssert assertThat() {
        BpmnAwareTests.init(engine);
        return BpmnAwareTests.assertThat(instance);
    }
}
