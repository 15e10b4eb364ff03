package cn.xieshou.workflow.rest;

import cn.xieshou.workflow.gate.Collision;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What kind of trouble an exception tells of, however deep it lies. */
final class Failures {

    private Failures() {}

    static <T extends Throwable> Optional<T> find(@Nullable Throwable thrown, Class<T> type) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Somebody else was at the same thing in the same moment. */
    static boolean isCollision(@Nullable Throwable thrown) {
        return Collision.isIn(thrown);
    }

    /** Whether the engine threw it there: many of its exceptions are told apart by nothing but English words. */
    static boolean isThrownBy(@Nullable Throwable thrown, Class<?> type) {
        return causes(thrown)
                .map(Throwable::getStackTrace)
                .filter(stack -> stack.length > 0)
                .anyMatch(stack -> stack[0].getClassName().equals(type.getName()));
    }

    /** A value longer than its column. */
    static boolean isTooLong(@Nullable Throwable thrown) {
        return causes(thrown).anyMatch(cause -> hasState(cause, "22001"::equals));
    }

    private static boolean hasState(Throwable cause, Predicate<String> states) {
        return cause instanceof SQLException sql && sql.getSQLState() != null && states.test(sql.getSQLState());
    }

    private static Stream<Throwable> causes(@Nullable Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(
                        thrown, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .map(Throwable.class::cast)
                .limit(50);
    }
}
