package cn.xieshou.workflow;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** User tasks and their forms for code outside the engine: what a form shows, and submitting it as a person. */
@Service
@Transactional
public class TaskForms {

    private final ProcessEngine engine;
    private final FormGate gate;
    private final IdentityService identity;
    private final FormService forms;

    TaskForms(ProcessEngine engine, FormGate gate, IdentityService identity, FormService forms) {
        this.engine = engine;
        this.gate = gate;
        this.identity = identity;
        this.forms = forms;
    }

    /** What the form of {@code taskId} opens with for {@code account}, who must be allowed to read the task. */
    public Map<String, Object> show(String taskId, String account) {
        return as(account, () -> configuration()
                .getCommandExecutorTxRequired()
                .execute(context -> gate.show(context, taskId, account)));
    }

    /**
     * Submits the form of {@code taskId} as {@code account}, with every check that holds in Tasklist.
     *
     * @throws FormRefused if a value or the domain does not allow it
     */
    public void submit(String taskId, String account, Map<String, Object> values) {
        as(account, () -> {
            forms.submitTaskForm(taskId, values);
            return Map.of();
        });
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private <T> T as(String account, java.util.function.Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(account, groups(account));
        try {
            return work.get();
        } finally {
            identity.setAuthentication(before);
        }
    }

    private java.util.List<String> groups(String account) {
        identity.clearAuthentication();
        return identity.createGroupQuery().groupMember(account).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .toList();
    }
}
