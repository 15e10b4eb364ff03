package cn.xieshou.directory;

import cn.xieshou.register.Condition;
import cn.xieshou.register.Likeness;

/**
 * Rows of many kinds, found by their school: the schools are looked through once, not again for every one of the thousands of rows that
 * belong to them, and a count need not join them.
 */
public final class SchoolsSought {

    private SchoolsSought() {}

    /** @param column SQL that holds a school's code; its school's name contains {@code typed} */
    public static Condition named(String column, String typed) {
        return in(column, Likeness.any("sought", typed, "found.name_sought"));
    }

    /** @param column SQL that holds a school's code; it or its school's name contains {@code typed} */
    public static Condition called(String column, String typed) {
        return in(
                column,
                Likeness.any("sought", typed, "found.name_sought").or(Likeness.code("sought", typed, "found.code")));
    }

    private static Condition in(String column, Condition found) {
        return new Condition(
                column + " in (select found.code from school found where " + found.sql() + ")", found.values());
    }
}
