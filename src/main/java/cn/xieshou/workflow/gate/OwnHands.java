package cn.xieshou.workflow.gate;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * People take tasks into their own hands only and give back only what is theirs: the engine lets whoever may work on a task
 * claim it for anybody. Code of the product (hand over, deputies) and administrators are not concerned.
 */
public class OwnHands extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        String actor = context.getAuthenticatedUserId();
        if (actor == null || isAdministrator(context)) {
            return next.execute(command);
        }
        if (command instanceof ClaimTaskCmd) {
            refuseUnless(actor.equals(field(command, "userId")), "只能由您本人签收任务");
        } else if (command instanceof AssignTaskCmd && field(command, "userId") == null) {
            checkGivingBack(context, command, actor);
            return context.runWithoutAuthorization(() -> next.execute(command));
        }
        return next.execute(command);
    }

    private static void checkGivingBack(CommandContext context, Command<?> command, String actor) {
        TaskEntity task = context.getTaskManager().findTaskById(field(command, "taskId"));
        if (task == null) {
            throw new NullValueException("Cannot find task");
        }
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
        refuseUnless(actor.equals(task.getAssignee()), "这项任务不在您手里，不能放回");
        refuseUnless(!task.getCandidates().isEmpty(), "这项任务由您一人负责，不能放回；需要别人办理时请转办");
    }

    private static boolean isAdministrator(CommandContext context) {
        var groups = context.getAuthentication().getGroupIds();
        return groups != null && groups.contains(Groups.CAMUNDA_ADMIN);
    }

    private static void refuseUnless(boolean fine, String reason) {
        if (!fine) {
            throw new BadUserRequestException(reason);
        }
    }

    private static @Nullable String field(Command<?> command, String name) {
        return (String) new DirectFieldAccessor(command).getPropertyValue(name);
    }
}
