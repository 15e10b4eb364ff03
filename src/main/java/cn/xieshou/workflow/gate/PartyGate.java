package cn.xieshou.workflow.gate;

import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Nobody acts at a step whose party they are not: neither who was given the task by an administrator, nor an administrator.
 * Deny by default: without a {@link Representation} or a declared party nobody acts.
 */
@Component
public class PartyGate {

    private final ObjectProvider<TaskForm> forms;
    private final ObjectProvider<Representation> representation;

    PartyGate(ObjectProvider<TaskForm> forms, ObjectProvider<Representation> representation) {
        this.forms = forms;
        this.representation = representation;
    }

    /** The form of a task, empty for a task without one, which nobody can complete. */
    Optional<TaskForm> form(TaskEntity task) {
        String key = FormGate.formKey(task.getTaskDefinition().getCamundaFormDefinitionKey());
        return forms.stream().filter(form -> form.key().equals(key)).findFirst();
    }

    /** Before a form is submitted, as {@link TaskRef#actor}. */
    void checkActing(TaskForm form, TaskRef task) {
        representation.getObject().requireActing(task.taskId(), task.actor(), form.party(task));
    }

    /** Before a person gives a task to {@code account}, in whatever way. */
    public void checkHolding(TaskEntity task, String account) {
        if (form(task).isPresent()) {
            representation.getObject().requireHolding(account, of(task, account));
        }
    }

    /** Whose step it is, as {@code account} would meet it; nobody's without a form. */
    TaskParty of(TaskEntity task, String account) {
        return form(task).map(form -> form.party(FormGate.ref(task, account))).orElse(TaskParty.NOBODY);
    }
}
