package cn.xieshou.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition in SQL.
 *
 * @param sql with named parameters; conditions that stand together must not use one name for two values
 */
public record Condition(String sql, Map<String, Object> values) {

    /** Holds for every row. */
    public static final Condition ANY = new Condition("1 = 1", Map.of());

    /** Holds for none. */
    public static final Condition NONE = new Condition("1 = 0", Map.of());

    public static Condition of(String sql) {
        return new Condition(sql, Map.of());
    }

    public static Condition of(String sql, String name, Object value) {
        return new Condition(sql, Map.of(name, value));
    }

    public Condition and(@Nullable Condition other) {
        return other == null ? this : joined("and", other);
    }

    public Condition or(Condition other) {
        return joined("or", other);
    }

    /** All of them. */
    public static Condition all(List<Condition> conditions) {
        return conditions.stream().reduce(ANY, Condition::and);
    }

    private Condition joined(String word, Condition other) {
        Map<String, Object> both = new HashMap<>(values);
        other.values.forEach((name, value) -> {
            Object before = both.putIfAbsent(name, value);
            if (before != null && !before.equals(value)) {
                throw new IllegalArgumentException("two values for :" + name);
            }
        });
        return new Condition("(" + sql + ") " + word + " (" + other.sql + ")", both);
    }
}
