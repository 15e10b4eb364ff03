package cn.xieshou.workflow.insight;

import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskRef;
import cn.xieshou.workflow.account.SystemView;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who comes after a step that is not submitted yet: from the diagrams, with the people whom they would name now. */
@Service
public class ComingSteps {

    private final KnownModels models;
    private final StepDurations durations;
    private final SystemView view;
    private final ProcessEngineConfigurationImpl engine;
    private final ObjectProvider<TaskForm> forms;
    private final TransactionTemplate asking;

    ComingSteps(
            KnownModels models,
            StepDurations durations,
            SystemView view,
            ProcessEngine engine,
            ObjectProvider<TaskForm> forms,
            PlatformTransactionManager transactions) {
        this.models = models;
        this.durations = durations;
        this.view = view;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.forms = forms;
        this.asking = new TransactionTemplate(transactions);
        this.asking.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.asking.setReadOnly(true);
    }

    /**
     * The steps after {@code task} for each of its decisions, the usual ones first; without the decisions of which nothing can be said
     * before. Asked in one command of the engine, which so reads each part of the case once, and taken back: an expression that
     * cannot be said yet has then spoilt nothing.
     *
     * @param decisions as the form offers them; empty if it asks for none, then the answer has one entry for «»
     */
    public Map<String, List<ComingStep>> after(OpenTask task, Collection<String> decisions) {
        return Objects.requireNonNull(asking.execute(status -> {
            status.setRollbackOnly();
            return view.read(() -> engine.getCommandExecutorTxRequired()
                    .execute(context -> after(
                            task,
                            decisions,
                            context.getTaskManager().findTaskById(task.taskId()).getExecution())));
        }));
    }

    private Map<String, List<ComingStep>> after(
            OpenTask task, Collection<String> decisions, ExecutionEntity execution) {
        UserTask step = models.of(task.definitionId()).getModelElementById(task.taskKey());
        CaseAround around = new CaseAround(execution, models, engine, settled(task, step, execution));
        Map<String, Map<UserTask, Boolean>> found = new LinkedHashMap<>();
        for (String decision : decisions.isEmpty() ? List.of("") : decisions) {
            StepsAfter after = StepsAfter.of(step, decision, decisions, around);
            if (after.isToldApart()) {
                found.put(decision, after.steps());
            }
        }
        Map<String, Duration> inHand = durations.of(task.definitionId());
        Map<String, List<ComingStep>> coming = new LinkedHashMap<>();
        found.forEach((decision, steps) -> coming.put(decision, coming(steps, around, inHand)));
        return coming;
    }

    /** What the step's own form says that it leaves as it is. */
    private Predicate<String> settled(OpenTask task, UserTask step, ExecutionEntity execution) {
        TaskRef ref = new TaskRef(
                task.taskId(),
                task.taskKey(),
                task.name(),
                task.processKey(),
                task.processInstanceId(),
                task.businessKey(),
                String.valueOf(task.assignee()),
                execution.getVariables());
        return forms.stream()
                .filter(form -> form.key().equals(step.getCamundaFormRef()))
                .findFirst()
                .<Predicate<String>>map(form -> condition -> form.leaves(condition, ref))
                .orElse(condition -> false);
    }

    private static List<ComingStep> coming(
            Map<UserTask, Boolean> steps, CaseAround around, Map<String, Duration> inHand) {
        return steps.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> coming(
                        entry.getKey(),
                        entry.getValue(),
                        around,
                        inHand.get(entry.getKey().getId())))
                .toList();
    }

    private static ComingStep coming(UserTask step, boolean usual, CaseAround around, @Nullable Duration inHand) {
        Object assignee = around.evaluated(step.getCamundaAssignee());
        Object groups = around.evaluated(step.getCamundaCandidateGroups());
        return new ComingStep(
                step.getName(),
                assignee == null ? null : String.valueOf(assignee),
                groups == null
                        ? List.of()
                        : Arrays.asList(String.valueOf(groups).split(",")),
                usual,
                inHand);
    }
}
