package cn.xieshou.workflow;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A typed process variable: an id or a routing fact, never what people wrote. At the border of the engine it becomes a
 * value: {@code PAIRING_ID.from(execution)}.
 *
 * @param name the engine's variable name
 * @param type what it holds
 */
public record Fact<T>(String name, Class<T> type) {

    public static final Fact<String> PAIRING_ID = text("pairingId");
    public static final Fact<String> ROUND_ID = text("roundId");
    public static final Fact<String> SUPPORTING_SCHOOL = text("supportingSchool");
    public static final Fact<String> RECIPIENT_SCHOOL = text("recipientSchool");
    public static final Fact<String> PROGRAMME = text("programme");
    public static final Fact<Integer> SCHOOL_YEAR = number("schoolYear");

    /** 1 for the autumn term, 2 for the spring term. */
    public static final Fact<Integer> TERM = number("term");

    public static Fact<String> text(String name) {
        return new Fact<>(name, String.class);
    }

    public static Fact<Integer> number(String name) {
        return new Fact<>(name, Integer.class);
    }

    public static Fact<Boolean> flag(String name) {
        return new Fact<>(name, Boolean.class);
    }

    /**
     * The value in the engine.
     *
     * @throws NullPointerException if the model never set it
     */
    public T from(VariableScope scope) {
        return Objects.requireNonNull(optionally(scope), name);
    }

    public @Nullable T optionally(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    /** The value among the facts of a task that a form is about. */
    public T from(TaskRef task) {
        return Objects.requireNonNull(type.cast(task.facts().get(name)), name);
    }

    public @Nullable T optionally(TaskRef task) {
        return type.cast(task.facts().get(name));
    }

    /** An entry for the variables of a start or a submission. */
    public Map.Entry<String, Object> is(T value) {
        return Map.entry(name, value);
    }
}
