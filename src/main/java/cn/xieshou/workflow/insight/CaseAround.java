package cn.xieshou.workflow.insight;

import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.account.SystemView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The case of an open task: its facts, read by the models' own expressions, and the cases around it. Changes nothing. */
final class CaseAround implements StepsAfter.Surroundings {

    private static final Logger LOG = LoggerFactory.getLogger(CaseAround.class);

    private final OpenTask task;
    private final KnownModels models;
    private final SystemView view;
    private final ProcessEngine engine;
    private final Map<String, Optional<Object>> evaluated = new HashMap<>();
    private final Map<Process, Optional<CallActivity>> callers = new HashMap<>();

    CaseAround(OpenTask task, KnownModels models, SystemView view, ProcessEngine engine) {
        this.task = task;
        this.models = models;
        this.view = view;
        this.engine = engine;
        outwards();
    }

    /** What cannot be asked yet does not hold yet: nothing was submitted of which it could. */
    @Override
    public boolean holdsNow(String condition) {
        return Boolean.TRUE.equals(evaluated(condition));
    }

    @Override
    public @Nullable CallActivity callerOf(Process process) {
        return callers.getOrDefault(process, Optional.empty()).orElse(null);
    }

    @Override
    public @Nullable Process calledBy(CallActivity call) {
        String key = call.getCalledElement();
        return view.read(() -> {
            List<ProcessDefinition> known = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .list();
            return known.isEmpty() ? null : process(known.get(0).getId());
        });
    }

    /** What an expression of the model means in this case now; null if that cannot be said before its element is reached. */
    @Nullable Object evaluated(@Nullable String expression) {
        if (expression == null || !expression.contains("${")) {
            return expression;
        }
        return evaluated
                .computeIfAbsent(expression, text -> Optional.ofNullable(ask(text)))
                .orElse(null);
    }

    private @Nullable Object ask(String expression) {
        try {
            return command(execution -> configuration()
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(execution));
        } catch (RuntimeException e) {
            LOG.debug("{} cannot be said yet", expression, e);
            return null;
        }
    }

    /** From the task's process to the one that called it, and on. */
    private void outwards() {
        command(execution -> {
            ExecutionEntity inner = execution.getProcessInstance();
            for (ExecutionEntity outer = inner.getSuperExecution(); outer != null; outer = inner.getSuperExecution()) {
                callers.put(
                        process(inner.getProcessDefinitionId()),
                        Optional.ofNullable(
                                models.of(outer.getProcessDefinitionId()).getModelElementById(outer.getActivityId())));
                inner = outer.getProcessInstance();
            }
            return null;
        });
    }

    private Process process(String definitionId) {
        return models.of(definitionId)
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
    }

    private @Nullable Object command(Function<ExecutionEntity, @Nullable Object> asking) {
        Command<@Nullable Object> command = context -> asking.apply(
                context.getTaskManager().findTaskById(task.taskId()).getExecution());
        return view.read(() -> configuration().getCommandExecutorTxRequired().execute(command));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
