package cn.xieshou.workflow;

import cn.xieshou.workflow.form.FormResult;
import cn.xieshou.workflow.form.FormSchema;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The only way through a user task: checks who submits and what, hands the values to the form's {@link TaskForm} and lets
 * nothing but routing facts through to the engine. Runs inside the command's transaction.
 */
@Component
class FormGate {

    private final ObjectProvider<TaskForm> forms;
    private final ObjectProvider<CompletionGuard> guards;
    private final Clock clock;

    FormGate(ObjectProvider<TaskForm> forms, ObjectProvider<CompletionGuard> guards, Clock clock) {
        this.clock = clock;
        this.forms = forms;
        this.guards = guards;
    }

    /** Routing facts for the engine in place of what was submitted. */
    Map<String, Object> pass(CommandContext context, String taskId, @Nullable Map<String, Object> submitted) {
        TaskEntity task = task(context, taskId);
        String actor = actor(context, task);
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
        if (task.getAssignee() == null) {
            task.setAssignee(actor);
        } else if (!task.getAssignee().equals(actor)) {
            throw new FormRefused("", "这项任务", "现在由别人办理,您不能提交");
        }
        TaskForm form = form(task);
        TaskRef ref = ref(task, actor);
        return context.runWithoutAuthorization(() -> {
            guards.forEach(guard -> guard.check(ref));
            FormSchema schema = FormSchema.parse(deployedForm(context, taskId));
            return form.submit(ref, checked(schema, submitted, form.show(ref)));
        });
    }

    private FormValues checked(FormSchema schema, @Nullable Map<String, Object> submitted, Map<String, Object> shown) {
        FormResult result = schema.check(submitted == null ? Map.of() : submitted, shown, LocalDate.now(clock));
        if (!result.problems().isEmpty()) {
            throw new FormRefused(result.problems().stream()
                    .map(problem -> new FormRefused.Problem(problem.field(), problem.label(), problem.reason()))
                    .toList());
        }
        return new FormValues(result.values());
    }

    /** What the form of a task opens with, for whoever may read the task. */
    Map<String, Object> show(CommandContext context, String taskId, String actor) {
        TaskEntity task = task(context, taskId);
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkReadTask(task);
        }
        return context.runWithoutAuthorization(() -> form(task).show(ref(task, actor)));
    }

    private static TaskEntity task(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new NullValueException("Cannot find task with id " + taskId);
        }
        return task;
    }

    private static String actor(CommandContext context, TaskEntity task) {
        String actor = context.getAuthenticatedUserId();
        if (actor == null) {
            throw new AuthorizationException("nobody is signed in to complete task " + task.getId());
        }
        return actor;
    }

    private TaskForm form(TaskEntity task) {
        String key = Objects.requireNonNull(
                task.getTaskDefinition().getCamundaFormDefinitionKey().getExpressionText(), "formRef");
        return forms.stream()
                .filter(form -> form.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no TaskForm bean for form " + key));
    }

    private static InputStream deployedForm(CommandContext context, String taskId) {
        return new GetDeployedTaskFormCmd(taskId).execute(context);
    }

    private static TaskRef ref(TaskEntity task, String actor) {
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

    static CommandContext current() {
        return Context.getCommandContext();
    }
}
