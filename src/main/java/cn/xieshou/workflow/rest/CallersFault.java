package cn.xieshou.workflow.rest;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a failure came of what a caller sent: the engine or one of its web apps, which check little of it, tripped over it before a process or
 * anything of ours ran. A model or a delegate that fails is never a caller's fault.
 */
final class CallersFault {

    private static final String VENDOR = "org.camunda.bpm.";
    private static final String RUNNING = "org.camunda.bpm.engine.impl.pvm.";

    private static final Pattern CASES = Pattern.compile("(?i)act_[a-z]+_case");

    /** Passed over when looking for who tripped: they do what they are told. */
    private static final List<String> TOOLS = List.of(
            "java.",
            "jdk.",
            "sun.",
            "com.fasterxml.",
            "com.sun.",
            "javax.",
            "org.xml.",
            "org.glassfish.",
            "org.camunda.commons.",
            "org.camunda.spin.",
            "org.camunda.bpm.dmn.",
            "org.camunda.bpm.model.");

    private CallersFault() {}

    static boolean isIn(@Nullable Throwable failure) {
        Throwable first = innermost(failure);
        if (first instanceof SQLException refused) {
            return isUnstorable(refused.getSQLState()) || isOfCases(refused);
        }
        return first != null && !(first instanceof Error) && isTrippedOver(first.getStackTrace());
    }

    /** SQL's classes 22, a value that no column takes, and 23502, nothing where something has to be. */
    private static boolean isUnstorable(@Nullable String state) {
        return state != null && (state.startsWith("22") || state.equals("23502"));
    }

    /** Cases are switched off and have no tables; a search for one is of nothing that there is. */
    private static boolean isOfCases(SQLException refused) {
        return String.valueOf(refused.getSQLState()).startsWith("42")
                && CASES.matcher(String.valueOf(refused.getMessage())).find();
    }

    private static boolean isTrippedOver(StackTraceElement[] stack) {
        Optional<String> where = Arrays.stream(stack)
                .map(StackTraceElement::getClassName)
                .filter(name -> TOOLS.stream().noneMatch(name::startsWith))
                .findFirst();
        return where.filter(name -> name.startsWith(VENDOR)).isPresent()
                && Arrays.stream(stack).noneMatch(frame -> frame.getClassName().startsWith(RUNNING));
    }

    private static @Nullable Throwable innermost(@Nullable Throwable failure) {
        Throwable found = failure;
        for (int deep = 0; deep < 50 && found != null && found.getCause() != null; deep++) {
            found = found.getCause();
        }
        return found;
    }
}
