package cn.xieshou.directory;

import cn.xieshou.register.Condition;
import cn.xieshou.register.Likeness;

/** Rows of many kinds, found by the person they are for, whom a count need not join. */
public final class PeopleSought {

    private PeopleSought() {}

    /** @param column SQL that holds an account; it, its person's name, that in pinyin, or their school's contains {@code typed} */
    public static Condition called(String column, String typed) {
        Condition called = Likeness.any("sought", typed, "known.name_sought")
                .or(Likeness.spelled("sought", typed, "known.name_spelled"))
                .or(SchoolsSought.named("known.school_code", typed));
        return Likeness.code("sought", typed, column)
                .or(new Condition(
                        "exists (select 1 from person known where known.account = " + column + " and (" + called.sql()
                                + "))",
                        called.values()));
    }
}
