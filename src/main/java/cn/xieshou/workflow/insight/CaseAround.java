package cn.xieshou.workflow.insight;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
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

    private final ExecutionEntity execution;
    private final KnownModels models;
    private final ProcessEngineConfigurationImpl engine;
    private final Predicate<String> settled;
    private final Map<String, Optional<Object>> evaluated = new HashMap<>();
    private final Map<Process, Optional<CallActivity>> callers = new HashMap<>();

    /**
     * The caller is inside a command of the engine, without authorizations.
     *
     * @param settled which conditions the submission cannot change
     */
    CaseAround(
            ExecutionEntity execution,
            KnownModels models,
            ProcessEngineConfigurationImpl engine,
            Predicate<String> settled) {
        this.settled = settled;
        this.execution = execution;
        this.models = models;
        this.engine = engine;
        // All of them at once: asked for by name, each is a statement of its own.
        execution.getVariablesTyped(false);
        outwards();
    }

    /** What cannot be asked yet does not hold yet: nothing was submitted of which it could. */
    @Override
    public boolean holdsNow(String condition) {
        return Boolean.TRUE.equals(evaluated(condition));
    }

    @Override
    public boolean isSettled(String condition) {
        return settled.test(condition);
    }

    @Override
    public @Nullable CallActivity callerOf(Process process) {
        return callers.getOrDefault(process, Optional.empty()).orElse(null);
    }

    @Override
    public @Nullable Process calledBy(CallActivity call) {
        ProcessDefinition known =
                engine.getDeploymentCache().findDeployedLatestProcessDefinitionByKey(call.getCalledElement());
        return known == null ? null : process(known.getId());
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
            return engine.getExpressionManager().createExpression(expression).getValue(execution);
        } catch (RuntimeException e) {
            LOG.debug("{} cannot be said yet", expression, e);
            return null;
        }
    }

    /** From the task's process to the one that called it, and on. */
    private void outwards() {
        ExecutionEntity inner = execution.getProcessInstance();
        for (ExecutionEntity outer = inner.getSuperExecution(); outer != null; outer = inner.getSuperExecution()) {
            callers.put(
                    process(inner.getProcessDefinitionId()),
                    Optional.ofNullable(
                            models.of(outer.getProcessDefinitionId()).getModelElementById(outer.getActivityId())));
            inner = outer.getProcessInstance();
        }
    }

    private Process process(String definitionId) {
        return models.of(definitionId)
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
    }
}
