package cn.xieshou.directory;

import org.jspecify.annotations.Nullable;

/**
 * What came of a field that somebody typed.
 *
 * @param value the one form in which the value is kept and compared; what was typed if there is a problem
 * @param problem the Chinese reason why it is not accepted, which says what would be right
 */
public record Reading(String value, @Nullable String problem) {

    public static Reading of(String value) {
        return new Reading(value, null);
    }

    public static Reading wrong(String typed, String problem) {
        return new Reading(typed, problem);
    }

    public boolean ok() {
        return problem == null;
    }
}
