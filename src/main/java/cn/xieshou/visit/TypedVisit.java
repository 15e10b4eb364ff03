package cn.xieshou.visit;

import cn.xieshou.shared.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a person typed it.
 *
 * @param side name of a {@link Side}
 * @param visitedOn a date in one of the usual spellings
 * @param visitors accounts of those who went
 * @param findings one in each line
 * @param outcome name of a {@link VisitOutcome}
 */
public record TypedVisit(
        @Nullable String side,
        @Nullable String visitedOn,
        @Nullable List<String> visitors,
        @Nullable String looked,
        @Nullable String findings,
        @Nullable String outcome) {

    /** Nothing typed yet; whoever records it was there. */
    public static TypedVisit by(String account) {
        return new TypedVisit("", "", List.of(account), "", "", "");
    }

    /** Whether somebody was chosen. */
    public boolean went(String account) {
        return visitors != null && visitors.contains(account);
    }
}
