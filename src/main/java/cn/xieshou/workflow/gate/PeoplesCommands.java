package cn.xieshou.workflow.gate;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractProcessInstanceModificationCommand;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Commands by which variables reach an instance around its forms, or a task ends otherwise than by its form. No signed-in
 * person gives them; an administrator may where an incident has to be repaired, and the operation log keeps it. The
 * product's own code gives them without a name, or from within another command.
 */
final class PeoplesCommands {

    private static final Set<Class<?>> NOBODYS =
            Set.of(ResolveTaskCmd.class, DelegateTaskCmd.class, StartProcessInstanceAtActivitiesCmd.class);

    private static final Set<Class<?>> ADMINISTRATORS_ONLY = Set.of(
            AbstractVariableCmd.class,
            AbstractPatchVariablesCmd.class,
            SetVariablesToProcessInstancesBatchCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            HandleExternalTaskCmd.class,
            AbstractCorrelateMessageCmd.class,
            MessageEventReceivedCmd.class,
            SignalEventReceivedCmd.class,
            SignalCmd.class,
            EvaluateStartConditionCmd.class,
            AbstractModificationCmd.class,
            AbstractProcessInstanceModificationCommand.class,
            AbstractRestartProcessInstanceCmd.class);

    private PeoplesCommands() {}

    /**
     * Lets pass what a signed-in person may order.
     *
     * @throws AuthorizationException otherwise
     */
    static void check(Command<?> command, CommandContext context) {
        if (is(command, NOBODYS) || (is(command, ADMINISTRATORS_ONLY) && !isAdministrator(context))) {
            throw new AuthorizationException(context.getAuthenticatedUserId() + " may not order "
                    + command.getClass().getSimpleName());
        }
    }

    private static boolean is(Command<?> command, Set<Class<?>> kinds) {
        return kinds.stream().anyMatch(kind -> kind.isInstance(command));
    }

    private static boolean isAdministrator(CommandContext context) {
        var groups = context.getAuthentication().getGroupIds();
        return groups != null && groups.contains(Groups.CAMUNDA_ADMIN);
    }
}
