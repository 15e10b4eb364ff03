package cn.xieshou.workflow.gate;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Somebody else was at the same thing in the same moment and was faster: a row changed or came meanwhile, a process did not
 * wait any more. Nothing of the slower one is kept; tried again it sees what the other did.
 */
public final class Collision {

    private static final int DEEPEST = 50;

    private Collision() {}

    /** Whether {@code thrown} tells of one, however deep. */
    public static boolean isIn(@Nullable Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(
                        thrown, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof NothingWaits
                        || cause instanceof MismatchingMessageCorrelationException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof DuplicateKeyException
                        || (cause instanceof SQLException sql && isLost(sql.getSQLState())));
    }

    /** Serialisation failure, deadlock or lock timeout; a key that is taken; a transaction that one of these has ended. */
    private static boolean isLost(@Nullable String state) {
        return state != null
                && (state.startsWith("40")
                        || state.equals("HYT00")
                        || state.equals("55P03")
                        || state.equals("23505")
                        || state.equals("25P02"));
    }
}
