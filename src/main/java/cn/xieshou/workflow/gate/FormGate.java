package cn.xieshou.workflow.gate;

import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import cn.xieshou.workflow.form.FormSchema;
import cn.xieshou.workflow.form.OpenedForm;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The only way through a user task: checks who submits and what, hands the values to the form's {@link TaskForm} and lets
 * nothing but routing facts through to the engine. Runs inside the command's transaction.
 */
@Component
public class FormGate {

    private final PartyGate parties;
    private final ObjectProvider<CompletionGuard> guards;
    private final FormSchemas schemas;
    private final InstanceLock lock;
    private final EarlierOffers earlier;
    private final AfterReturns returns;

    FormGate(
            PartyGate parties,
            ObjectProvider<CompletionGuard> guards,
            FormSchemas schemas,
            InstanceLock lock,
            EarlierOffers earlier,
            AfterReturns returns) {
        this.parties = parties;
        this.guards = guards;
        this.schemas = schemas;
        this.lock = lock;
        this.earlier = earlier;
        this.returns = returns;
    }

    /** Routing facts for the engine in place of what was submitted. */
    Map<String, Object> pass(CommandContext context, String taskId, @Nullable Map<String, Object> submitted) {
        lock.ofTask(taskId);
        TaskEntity task = task(context, taskId);
        String actor = actor(context, "complete task " + taskId);
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
        refuseElsewhere(task, actor);
        TaskForm form = form(task);
        TaskRef ref = ref(task, actor);
        return context.runWithoutAuthorization(() -> {
            parties.checkActing(form, ref);
            takeInHand(task, actor);
            guards.orderedStream().forEach(guard -> guard.check(ref));
            FormSchema schema = schema(context, task, form);
            Map<String, Object> shown = form.show(ref);
            return schemas.pass(
                    schema,
                    submitted,
                    shown,
                    values -> form.wrong(ref, values),
                    values -> returns.submit(schema, form, task, ref, shown, values));
        });
    }

    /** Whose step an open task is; nobody's if it is closed or has no form. */
    TaskParty party(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        return task == null
                ? TaskParty.NOBODY
                : context.runWithoutAuthorization(() -> parties.of(task, String.valueOf(task.getAssignee())));
    }

    /** What the form of a task opens with, for whoever may read the task. */
    Map<String, Object> show(CommandContext context, String taskId, String actor) {
        TaskEntity task = readable(context, taskId);
        return context.runWithoutAuthorization(() -> form(task).show(ref(task, actor)));
    }

    /** The form of a task with what it opens with, for whoever may read the task. */
    OpenedForm open(CommandContext context, String taskId, String actor) {
        TaskEntity task = readable(context, taskId);
        return context.runWithoutAuthorization(() -> {
            TaskForm form = parties.form(task).orElseThrow(TaskWithoutForm::new);
            TaskRef ref = ref(task, actor);
            OpenedForm opened = schemas.open(schema(context, task, form), form.show(ref), form.readable(ref));
            return returns.open(earlier.offer(opened.asking(form.about(ref)), form, ref), task, ref);
        });
    }

    /** The form of a step in a version of a process, whether or not a task of it waits. */
    Optional<FormSchema> written(CommandContext context, String definition, String taskKey) {
        ProcessDefinitionEntity process = context.runWithoutAuthorization(() -> context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definition));
        TaskDefinition task = process.getTaskDefinitions().get(taskKey);
        String key = formKey(task == null ? null : task.getFormDefinition().getCamundaFormDefinitionKey());
        String deployment = process.getDeploymentId();
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(schemas.of(deployment, key, () -> file(context, deployment, key)));
    }

    private static InputStream file(CommandContext context, String deployment, String key) {
        String name = context.getCamundaFormDefinitionManager()
                .findDefinitionByDeploymentAndKey(deployment, key)
                .getResourceName();
        return context.runWithoutAuthorization(() -> new GetDeploymentResourceCmd(deployment, name).execute(context));
    }

    private static TaskEntity readable(CommandContext context, String taskId) {
        TaskEntity task = task(context, taskId);
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkReadTask(task);
        }
        return task;
    }

    /**
     * Who acts.
     *
     * @throws AuthorizationException if nobody is signed in: no code completes a task or starts by a form unseen
     */
    static String actor(CommandContext context, String what) {
        String actor = context.getAuthenticatedUserId();
        if (actor == null) {
            throw new AuthorizationException("nobody is signed in to " + what);
        }
        return actor;
    }

    /** The id of the Camunda form, empty if there is none. */
    static String formKey(@Nullable Expression formRef) {
        return formRef == null ? "" : formRef.getExpressionText();
    }

    private static TaskEntity task(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new NullValueException("Cannot find task with id " + taskId);
        }
        return task;
    }

    private static void refuseElsewhere(TaskEntity task, String actor) {
        if (task.getAssignee() != null && !task.getAssignee().equals(actor)) {
            throw new TaskElsewhere(task.getId());
        }
    }

    private static void takeInHand(TaskEntity task, String actor) {
        if (task.getAssignee() == null) {
            task.setAssignee(actor);
        }
    }

    private TaskForm form(TaskEntity task) {
        return parties.form(task).orElseThrow(() -> new IllegalStateException("no TaskForm bean for " + task));
    }

    private FormSchema schema(CommandContext context, TaskEntity task, TaskForm form) {
        return schemas.of(task.getProcessDefinition().getDeploymentId(), form.key(), () -> new GetDeployedTaskFormCmd(
                        task.getId())
                .execute(context));
    }

    static TaskRef ref(TaskEntity task, String actor) {
        return new TaskRef(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getProcessDefinition().getKey(),
                task.getProcessInstanceId(),
                Objects.requireNonNull(
                        task.getProcessInstance().getBusinessKey(), "business key of " + task.getProcessInstanceId()),
                actor,
                new HashMap<>(task.getVariables()));
    }
}
