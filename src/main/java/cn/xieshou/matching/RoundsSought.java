package cn.xieshou.matching;

import cn.xieshou.register.Condition;
import cn.xieshou.register.Likeness;

/** Rows about rounds, found by the round's title. */
public final class RoundsSought {

    private RoundsSought() {}

    /**
     * There are few rounds: PostgreSQL folds their titles once for a search, not beside each row; H2, which keeps nothing, only beside
     * rows of a round.
     *
     * @param column SQL that holds a business key
     */
    public static Condition called(String column, String typed) {
        Condition title = Likeness.written("r.title", "round", typed);
        return new Condition(
                column + " like 'R-%' and " + column + " in (select r.id from matching_round r where " + title.sql()
                        + ")",
                title.values());
    }
}
