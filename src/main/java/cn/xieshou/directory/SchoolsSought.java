package cn.xieshou.directory;

import cn.xieshou.register.Condition;
import cn.xieshou.register.Likeness;

/**
 * Rows of many kinds, found by their school: the schools are looked through once, not again for every one of the thousands of rows that
 * belong to them, and a count need not join them.
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
                        column + " in (select led.school_code from person led where led.school_code is not null"
                                + " and led.disabled = false and (" + called.sql() + "))",
                        called.values()));
    }

    private static Condition name(String typed) {
        return Likeness.any("sought", typed, "found.name_sought")
                .or(Likeness.spelled("sought", typed, "found.name_spelled"));
    }

    private static Condition in(String column, Condition found) {
        return new Condition(
                column + " in (select found.code from school found where " + found.sql() + ")", found.values());
    }
}
