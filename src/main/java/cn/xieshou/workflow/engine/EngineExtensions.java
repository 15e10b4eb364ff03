package cn.xieshou.workflow.engine;

import cn.xieshou.workflow.gate.CollisionRetry;
import cn.xieshou.workflow.gate.FormGate;
import cn.xieshou.workflow.gate.FormInterceptor;
import cn.xieshou.workflow.gate.OwnHands;
import cn.xieshou.workflow.gate.StartGate;
import cn.xieshou.workflow.grant.InstanceGrants;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the product's listeners and the form gate into the engine. */
@Component
class EngineExtensions extends AbstractCamundaConfiguration {

    /** «（R-PLN-1、R-PLN-2）» at the end of a sentence. */
    private static final Pattern CLAUSES = Pattern.compile("（[^（）]*\\b[RQ]-[^（）]*[）)]");

    private final TaskEvents events;
    private final FormGate gate;
    private final StartGate starts;
    private final InstanceGrants grants;

    EngineExtensions(TaskEvents events, FormGate gate, StartGate starts, InstanceGrants grants) {
        this.events = events;
        this.gate = gate;
        this.starts = starts;
        this.grants = grants;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new Listening());
        engine.setCustomPostBPMNParseListeners(listeners);
        engine.setCustomPostDeployers(List.of(new WholeDeployments()));
        List<CommandInterceptor> interceptors = new ArrayList<>();
        interceptors.add(new OwnHands());
        interceptors.add(new FormInterceptor(gate, starts));
        engine.setCustomPostCommandInterceptorsTxRequired(interceptors);
        List<CommandInterceptor> outside = new ArrayList<>();
        if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
            outside.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
        }
        outside.add(new CollisionRetry());
        engine.setCustomPreCommandInterceptorsTxRequired(outside);
    }

    /** What people read under 说明: the model's documentation without the marks of clauses. */
    private static @Nullable Expression withoutClauses(Element element) {
        Element documentation = element.element("documentation");
        return documentation == null
                ? null
                : new FixedValue(CLAUSES.matcher(documentation.getText().trim()).replaceAll(""));
    }

    private final class Listening extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, grants);
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            definition.setDescriptionExpression(withoutClauses(element));
            for (String event : List.of(
                    TaskListener.EVENTNAME_CREATE,
                    TaskListener.EVENTNAME_ASSIGNMENT,
                    TaskListener.EVENTNAME_UPDATE,
                    TaskListener.EVENTNAME_COMPLETE,
                    TaskListener.EVENTNAME_DELETE)) {
                definition.addBuiltInTaskListener(event, events);
            }
        }
    }
}
