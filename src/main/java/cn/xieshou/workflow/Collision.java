package cn.xieshou.workflow;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** Somebody else was at the same thing in the same moment and was faster; nothing of the slower one is kept. */
public final class Collision {

    private static final int DEEPEST = 50;

    private Collision() {}

    /** Whether {@code thrown} tells of one, however deep. */
    public static boolean isIn(@Nullable Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(
                        thrown, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || (cause instanceof SQLException sql && isLost(sql.getSQLState())));
    }

    private static boolean isLost(@Nullable String state) {
        return state != null && (state.startsWith("40") || state.equals("HYT00"));
    }
}
