package cn.xieshou.testing;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * While {@link Eightfold} is on in the application in which the path tests run by themselves too, leaves out those that bring
 * nothing new: once every step of a class's process was submitted eight times, its other tests would be what they are alone. Whoever
 * launches tests switches it on ({@link #SWITCH} and the detection of extensions).
 */
public final class NewStepsOnly implements ExecutionCondition {

    /** Configuration parameter of a launch, «true» to leave tests out. */
    public static final String SWITCH = "xieshou.new-steps-only";

    private static final Map<String, Set<String>> STEPS = new ConcurrentHashMap<>();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean on = context.getConfigurationParameter(SWITCH, Boolean::valueOf).orElse(false);
        return on && context.getTestMethod().isPresent() && isSeen(context.getRequiredTestClass())
                ? ConditionEvaluationResult.disabled("every step of the process was submitted eight times")
                : ConditionEvaluationResult.enabled("a step may be new");
    }

    private static boolean isSeen(Class<?> test) {
        return Arrays.stream(test.getDeclaredFields())
                .filter(field -> field.getType() == PathCoverage.class)
                .map(NewStepsOnly::process)
                .anyMatch(
                        process -> Eightfold.seen().containsAll(STEPS.computeIfAbsent(process, NewStepsOnly::stepsOf)));
    }

    /** As the models have them now. */
    private static Set<String> stepsOf(String process) {
        return Models.steps(process).stream().map(step -> process + "/" + step).collect(Collectors.toUnmodifiableSet());
    }

    private static String process(Field field) {
        try {
            field.setAccessible(true);
            return ((PathCoverage) field.get(null)).process();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
