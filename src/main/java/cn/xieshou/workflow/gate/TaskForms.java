package cn.xieshou.workflow.gate;

import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OwnGroups;
import cn.xieshou.workflow.StartForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.form.FormAnswer;
import cn.xieshou.workflow.form.OpenedForm;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms of user tasks and start events for code outside the engine: what a form shows, and submitting it as a person. */
@Service
@Transactional
public class TaskForms {

    private final ProcessEngine engine;
    private final FormGate gate;
    private final StartGate starts;
    private final IdentityService identity;
    private final FormService forms;
    private final OwnGroups own;

    TaskForms(
            ProcessEngine engine,
            FormGate gate,
            StartGate starts,
            IdentityService identity,
            FormService forms,
            OwnGroups own) {
        this.engine = engine;
        this.gate = gate;
        this.starts = starts;
        this.identity = identity;
        this.forms = forms;
        this.own = own;
    }

    /** What the form of {@code taskId} opens with for {@code account}, who must be allowed to read the task. */
    public Map<String, Object> show(String taskId, String account) {
        return as(account, () -> command(context -> gate.show(context, taskId, account)));
    }

    /**
     * The form of {@code taskId} as it opens for {@code account}, who must be allowed to read the task.
     *
     * @throws TaskWithoutForm if the product has none for it
     */
    @Transactional(readOnly = true)
    public OpenedForm open(String taskId, String account) {
        return as(account, () -> command(context -> gate.open(context, taskId, account)));
    }

    /**
     * What was typed into the form of a step, which may be closed by now; empty if the form cannot be read any more.
     *
     * @param processDefinitionId the version of the process, by the engine's id
     */
    public List<FormAnswer> answers(String processDefinitionId, String taskKey, Map<String, Object> typed) {
        return command(context -> gate.written(context, processDefinitionId, taskKey)
                .map(schema -> schema.answers(typed))
                .orElse(List.of()));
    }

    /** Whose step {@code taskId} is; nobody's if it is closed. */
    public TaskParty party(String taskId) {
        return command(context -> gate.party(context, taskId));
    }

    /**
     * Submits the form of {@code taskId} as {@code account}, with every check that holds in Tasklist.
     *
     * @throws FormRefused if a value or the domain does not allow it
     */
    public void submit(String taskId, String account, Map<String, Object> values) {
        as(account, () -> {
            forms.submitTaskForm(taskId, values);
            return true;
        });
    }

    /**
     * The same for a page whose form may have come too late.
     *
     * @throws FormRefused if a value or the domain does not allow it
     * @throws TaskGone if the task is closed or in somebody else's hands
     */
    public void complete(String taskId, String account, Map<String, Object> values) {
        try {
            submit(taskId, account, values);
        } catch (NullValueException | TaskElsewhere | AuthorizationException e) {
            throw new TaskGone();
        }
    }

    /** What the start form of a process opens with for {@code account}, who must be allowed to start it. */
    public Map<String, Object> showStart(String processKey, String account) {
        return as(account, () -> command(context -> starts.show(context, newest(processKey), account)));
    }

    /** The same for one version of a process, by the engine's id. */
    public Map<String, Object> showStartOf(String processDefinitionId, String account) {
        return as(account, () -> command(context -> starts.show(context, version(processDefinitionId), account)));
    }

    /**
     * Starts the newest version of a process by its start form as {@code account}.
     *
     * @return the business key that the form's {@link StartForm} gave
     * @throws FormRefused if a value or the domain does not allow it
     */
    public String start(String processKey, String account, Map<String, Object> values) {
        String id = command(context -> newest(processKey).getId());
        return as(account, () -> forms.submitStartForm(id, values).getBusinessKey());
    }

    private ProcessDefinitionEntity newest(String processKey) {
        return known(definitions().findDeployedLatestProcessDefinitionByKey(processKey), processKey);
    }

    private ProcessDefinitionEntity version(String id) {
        return known(definitions().findDeployedProcessDefinitionById(id), id);
    }

    private static ProcessDefinitionEntity known(@Nullable ProcessDefinitionEntity found, String id) {
        if (found == null) {
            throw new NullValueException("no process " + id);
        }
        return found;
    }

    private DeploymentCache definitions() {
        return configuration().getDeploymentCache();
    }

    /** Takes a task of one of the account's groups into the account's own hands, as Tasklist does. */
    public void claim(String taskId, String account) {
        as(account, () -> {
            engine.getTaskService().claim(taskId, account);
            return Map.of();
        });
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private <T> T command(Command<T> command) {
        return configuration().getCommandExecutorTxRequired().execute(command);
    }

    private <T> T as(String account, Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(account, groups(account));
        try {
            return work.get();
        } finally {
            identity.setAuthentication(before);
        }
    }

    private List<String> groups(String account) {
        identity.clearAuthentication();
        return List.copyOf(own.of(account));
    }
}
