package cn.xieshou.workflow;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Leads every command that completes a user task through the {@link FormGate}, whichever way it came: Tasklist, REST or
 * Java. The engine's own forms have no such place; the commands' fields are read by reflection, which 7.24.0 as the last
 * release allows.
 */
class FormInterceptor extends CommandInterceptor {

    private final FormGate gate;

    FormInterceptor(FormGate gate) {
        this.gate = gate;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof SubmitTaskFormCmd) {
            replace(command, "properties");
        } else if (command instanceof CompleteTaskCmd) {
            replace(command, "variables");
        }
        return next.execute(command);
    }

    @SuppressWarnings("unchecked")
    private void replace(Command<?> command, String field) {
        DirectFieldAccessor fields = new DirectFieldAccessor(command);
        String taskId = (String) fields.getPropertyValue("taskId");
        Map<String, Object> submitted = (Map<String, Object>) fields.getPropertyValue(field);
        if (taskId == null) {
            return;
        }
        Map<String, Object> facts = gate.pass(Context.getCommandContext(), taskId, submitted);
        fields.setPropertyValue(field, org.camunda.bpm.engine.variable.Variables.fromMap(facts));
    }
}
