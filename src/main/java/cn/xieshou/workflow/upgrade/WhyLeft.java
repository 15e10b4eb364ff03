package cn.xieshou.workflow.upgrade;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a case stays in the older version of its model, in words for the administrator. */
final class WhyLeft {

    private static final Logger LOG = LoggerFactory.getLogger(WhyLeft.class);

    private WhyLeft() {}

    /** The steps that have no place in the newest version; empty if it is something else, as another node that was at work. */
    static String of(ProcessEngineException failed, String process, BpmnModelInstance older) {
        if (!(failed instanceof MigratingProcessInstanceValidationException refused)) {
            LOG.warn("a case of {} was not moved", process, failed);
            return "";
        }
        return refused.getValidationReport().getActivityInstanceReports().stream()
                .map(report -> name(older, report.getSourceScopeId()))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String name(BpmnModelInstance model, String step) {
        return model.getModelElementById(step) instanceof FlowElement element && element.getName() != null
                ? element.getName()
                : step;
    }
}
