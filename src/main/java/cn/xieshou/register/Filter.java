package cn.xieshou.register;

import cn.xieshou.shared.Text;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One way to narrow a register down. It cleans what the address says: what is not offered counts as not asked for.
 *
 * @param name in the address
 * @param all what the choice of everything is called, empty if one must be chosen ({@link #fallback})
 * @param fallback the choice in force when none is asked for, empty for everything
 * @param condition what a chosen value means
 * @param counted whether the page counts the rows of each choice, see {@link Registers}
 */
public record Filter(
        String name,
        String label,
        Kind kind,
        List<Choice> choices,
        String all,
        String fallback,
        Function<String, Condition> condition,
        boolean counted) {

    /** How it looks. */
    public enum Kind {
        CHOICE,
        TEXT
    }

    private static final int LONGEST_TEXT = 60;

    /** One of several or all: {@code choice("stage", "阶段", "全部阶段", …)}. */
    public static Filter choice(
            String name, String label, String all, List<Choice> choices, Function<String, Condition> condition) {
        return new Filter(name, label, Kind.CHOICE, List.copyOf(choices), all, "", condition, false);
    }

    /** Always one of several, as the school year is; {@code fallback} when the address names none. */
    public static Filter always(
            String name, String label, List<Choice> choices, String fallback, Function<String, Condition> condition) {
        return new Filter(name, label, Kind.CHOICE, List.copyOf(choices), "", fallback, condition, false);
    }

    /** Words that a row contains, in whatever width and case; {@code condition} gets them as {@link Text#sought}. */
    public static Filter text(String name, String label, Function<String, Condition> condition) {
        return new Filter(
                name,
                label,
                Kind.TEXT,
                List.of(),
                "",
                "",
                typed -> {
                    String sought = Text.sought(typed);
                    return sought.isEmpty() ? Condition.ANY : condition.apply(sought);
                },
                false);
    }

    /** The same filter, whose choices stand above the table with their numbers of rows. */
    public Filter withCounts() {
        return new Filter(name, label, kind, choices, all, fallback, condition, true);
    }

    public boolean isText() {
        return kind == Kind.TEXT;
    }

    /** Whether the page may be without it: what «清除» takes away. */
    public boolean isOptional() {
        return fallback.isEmpty();
    }

    String clean(@Nullable String asked) {
        String value = Text.clean(asked);
        if (isText()) {
            return value.length() <= LONGEST_TEXT ? value : value.substring(0, LONGEST_TEXT);
        }
        return choices.stream().anyMatch(choice -> choice.value().equals(value)) ? value : fallback;
    }

    Condition holds(String value) {
        return value.isEmpty() ? Condition.ANY : condition.apply(value);
    }
}
