package cn.xieshou.workflow.rest;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers why the last command of a request failed. The REST API turns exceptions into English text before anybody else
 * sees them; this stands outside everything in the engine, the commit included.
 */
@Component
class LastFailure extends AbstractCamundaConfiguration {

    private static final ThreadLocal<@Nullable Throwable> LAST = new ThreadLocal<>();

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        List<CommandInterceptor> first = new ArrayList<>();
        if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
            first.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
        }
        first.add(0, new Remembering());
        engine.setCustomPreCommandInterceptorsTxRequired(first);
    }

    /** What a resource of the API threw, whether it had come as far as a command or not. */
    static void remember(Throwable failure) {
        LAST.set(failure);
    }

    /** Why the last command on this thread failed, null if it did not; then forgotten. */
    @Nullable Throwable take() {
        Throwable failure = LAST.get();
        LAST.remove();
        return failure;
    }

    private final class Remembering extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                T result = next.execute(command);
                LAST.remove();
                return result;
            } catch (Throwable e) {
                LAST.set(e);
                throw e;
            }
        }
    }
}
