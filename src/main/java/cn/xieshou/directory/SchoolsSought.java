package cn.xieshou.directory;

import cn.xieshou.register.Condition;
import cn.xieshou.register.Likeness;

/**
 * Rows of many kinds, found by their school, which a count need not join. PostgreSQL looks through the schools once and keeps those
 * found; H2 keeps nothing ({@code OPTIMIZE_REUSE_RESULTS}), so that each row asks for its own school and not for all of them.
 */
public final class SchoolsSought {

    private SchoolsSought() {}

    /** @param column SQL that holds a school's code; its school's name contains {@code typed}, or is spelled so in pinyin */
    public static Condition named(String column, String typed) {
        return in(column, name(typed));
    }

    /** @param column SQL that holds a school's code; it or its school's name contains {@code typed} */
    public static Condition called(String column, String typed) {
        return in(column, name(typed).or(Likeness.code("sought", typed, "found.code")));
    }

    /** The same, or by its principal or a liaison of it who can sign in. */
    public static Condition known(String column, String typed) {
        Condition called = Likeness.any("sought", typed, "led.name_sought")
                .or(Likeness.spelled("sought", typed, "led.name_spelled"));
        return called(column, typed)
                .or(new Condition(
                        "exists (select 1 from person led where led.school_code = " + column
                                + " and led.disabled = false and (" + called.sql() + "))",
                        called.values()));
    }

    private static Condition name(String typed) {
        return Likeness.any("sought", typed, "found.name_sought")
                .or(Likeness.spelled("sought", typed, "found.name_spelled"));
    }

    private static Condition in(String column, Condition found) {
        return new Condition(
                "exists (select 1 from school found where found.code = " + column + " and (" + found.sql() + "))",
                found.values());
    }
}
