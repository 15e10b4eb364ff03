package cn.xieshou.workflow.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives a form that collided with somebody else's another try in a transaction of its own, where it meets what the other left:
 * the task is gone and says who did it, or the other was about something else and there is room for both. Stands outside the
 * engine's transaction; within a caller's the caller has to try again.
 */
public class CollisionRetry extends CommandInterceptor {

    private static final int ATTEMPTS = 3;

    /** What {@link FormInterceptor} puts routing facts into, by command. */
    private static final Map<Class<?>, List<String>> CHANGED = Map.of(
            SubmitTaskFormCmd.class, List.of("properties"),
            CompleteTaskCmd.class, List.of("variables"),
            SubmitStartFormCmd.class, List.of("variables", "businessKey"));

    @Override
    public <T> T execute(Command<T> command) {
        List<String> changed = CHANGED.getOrDefault(command.getClass(), List.of());
        if (changed.isEmpty() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return next.execute(command);
        }
        DirectFieldAccessor fields = new DirectFieldAccessor(command);
        Map<String, Object> submitted = new HashMap<>();
        changed.forEach(field -> submitted.put(field, fields.getPropertyValue(field)));
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !Collision.isIn(e)) {
                    throw e;
                }
                submitted.forEach(fields::setPropertyValue);
            }
        }
    }
}
