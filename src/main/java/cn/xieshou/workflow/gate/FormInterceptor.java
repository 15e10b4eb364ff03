package cn.xieshou.workflow.gate;

import cn.xieshou.workflow.StartForm.Started;
import java.util.Map;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Leads every command that completes a user task through the {@link FormGate}, and every start by a person through the
 * {@link StartGate}, whichever way it came: Tasklist, REST or Java. The engine's own forms have no such place; the
 * commands' fields are read by reflection, which 7.24.0 as the last release allows.
 */
public class FormInterceptor extends CommandInterceptor {

    /** How many commands of this thread this one lies in: what the engine's own work orders is not a person's order. */
    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private final FormGate gate;
    private final StartGate starts;

    public FormInterceptor(FormGate gate, StartGate starts) {
        this.gate = gate;
        this.starts = starts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        int outer = DEPTH.get();
        DEPTH.set(outer + 1);
        try {
            return passed(command, outer == 0);
        } finally {
            DEPTH.set(outer);
        }
    }

    private <T> T passed(Command<T> command, boolean outermost) {
        CommandContext context = Context.getCommandContext();
        boolean ordered = outermost && context.getAuthenticatedUserId() != null;
        if (ordered) {
            PeoplesCommands.check(command, context);
        }
        if (lead(command, context, ordered)) {
            // The gate has judged who may; what follows in the process is the house's own work.
            return context.runWithoutAuthorization(() -> next.execute(command));
        }
        return next.execute(command);
    }

    private boolean lead(Command<?> command, CommandContext context, boolean ordered) {
        if (command instanceof SubmitTaskFormCmd) {
            complete(context, command, "properties");
        } else if (command instanceof CompleteTaskCmd) {
            complete(context, command, "variables");
        } else if (command instanceof SubmitStartFormCmd) {
            startByForm(context, command);
        } else if (ordered && command instanceof StartProcessInstanceCmd) {
            start(context, command);
        } else {
            return false;
        }
        return true;
    }

    private void complete(CommandContext context, Command<?> command, String field) {
        DirectFieldAccessor fields = new DirectFieldAccessor(command);
        String taskId = String.valueOf(fields.getPropertyValue("taskId"));
        Map<String, Object> facts = gate.pass(context, taskId, values(fields, field));
        fields.setPropertyValue(field, Variables.fromMap(facts));
    }

    private void startByForm(CommandContext context, Command<?> command) {
        DirectFieldAccessor fields = new DirectFieldAccessor(command);
        String id = String.valueOf(fields.getPropertyValue("processDefinitionId"));
        ProcessDefinitionEntity process =
                context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
        Started started = starts.pass(context, process, values(fields, "variables"));
        fields.setPropertyValue("businessKey", started.businessKey());
        fields.setPropertyValue("variables", Variables.fromMap(started.facts()));
    }

    private void start(CommandContext context, Command<?> command) {
        ProcessInstantiationBuilderImpl builder = (ProcessInstantiationBuilderImpl)
                new DirectFieldAccessor(command).getPropertyValue("instantiationBuilder");
        ProcessDefinitionEntity process = new GetDeployedProcessDefinitionCmd(builder, false).execute(context);
        Started started = starts.pass(context, process, builder.getVariables());
        builder.businessKey(started.businessKey()).caseInstanceId(null);
        new DirectFieldAccessor(builder.getModificationBuilder())
                .setPropertyValue("processVariables", Variables.fromMap(started.facts()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(DirectFieldAccessor fields, String field) {
        Object values = fields.getPropertyValue(field);
        return values == null ? Map.of() : (Map<String, Object>) values;
    }
}
